import { describe, expect, test } from "vitest";
import { type Draft, emptyDraft } from "./draft.ts";
import { draftFaults, draftFields } from "./draft-faults.ts";

const nobody = emptyDraft().owner;
const draft: Draft = {
  ...emptyDraft(),
  procedure: { code: "1.001193", name: "Đăng ký khai sinh" },
  case: "with-birth-notice",
  owner: { ...nobody, name: "Nông Thị Mai" },
};
const faults = (one: Draft) => Object.fromEntries(draftFaults(one));

describe("a new dossier, before it is sent", () => {
  test("needs a procedure, a case and a name, and nothing else", () => {
    expect(faults(draft)).toEqual({});
    expect(faults(emptyDraft())).toEqual({ procedure: "procedure", "owner.name": "ownerName" });
    const { case: _, ...undecided } = draft;
    expect(faults(undecided)).toEqual({ case: "case" });
  });

  test("is told everything that is wrong at once", () => {
    const wrong = { ...nobody, phone: "12", idNumber: "abc" };
    expect(faults({ ...draft, owner: wrong })).toEqual({
      "owner.name": "ownerName",
      "owner.phone": "phone",
      "owner.idNumber": "idNumber",
    });
  });

  test("asks who hands it in only when that is somebody else", () => {
    const submitter = { ...nobody, phone: "12" };
    expect(faults({ ...draft, submitter })).toEqual({});
    expect(faults({ ...draft, channel: "assisted", submitter })).toEqual({
      "submitter.name": "submitterName",
      "submitter.phone": "phone",
    });
    expect(draftFields(draft)).not.toContain("submitter.name");
    expect(draftFields({ channel: "assisted" })).toContain("submitter.name");
  });
});
