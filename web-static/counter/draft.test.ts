import { describe, expect, test } from "vitest";
import { SubmitDossierRequest } from "../../shared/contracts/dossier-requests.ts";
import { type Draft, draftBody, emptyDraft } from "./draft.ts";

const person = { name: " Nông Thị Mai ", phone: "0912 345 678", idNumber: "", address: "" };
const draft: Draft = {
  ...emptyDraft(),
  procedure: { code: "1.001193", name: "Đăng ký khai sinh" },
  case: "with-birth-notice",
  owner: person,
  papers: [
    { id: "declaration", form: "original", count: 1, given: true },
    { id: "birth-notice", form: "original", count: 1, given: false },
  ],
};

describe("a new dossier as typed at the counter", () => {
  test("is sent as the contract asks, with only the papers that were handed in", () => {
    const body = draftBody(draft, "01288");
    expect(SubmitDossierRequest.parse(body)).toMatchObject({ owner: { name: "Nông Thị Mai", phone: "0912345678" } });
    expect(body.components).toEqual([{ id: "declaration", form: "original", count: 1 }]);
  });

  test("names who hands it in only when that is somebody else", () => {
    expect(draftBody(draft, "01288")).not.toHaveProperty("submitter");
    const assisted: Draft = { ...draft, channel: "assisted", submitter: { ...person, name: "Lý Văn Ba" } };
    expect(draftBody(assisted, "01288")).toMatchObject({ channel: "assisted", submitter: { name: "Lý Văn Ba" } });
  });

  test("names the version whose papers the officer saw", () => {
    expect(draftBody({ ...draft, version: "v1" }, "01288")).toMatchObject({ procedureVersion: "v1" });
    expect(draftBody(draft, "01288")).not.toHaveProperty("procedureVersion");
  });

  test("sends an identity number as digits, however it was spaced", () => {
    const spaced = { ...draft, owner: { ...person, idNumber: "004 085 001 234" } };
    expect(SubmitDossierRequest.parse(draftBody(spaced, "01288")).owner.idNumber).toBe("004085001234");
  });
});

test("two new dossiers never share a key", () => {
  expect(emptyDraft().key).not.toBe(emptyDraft().key);
});
