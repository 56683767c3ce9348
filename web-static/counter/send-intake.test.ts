import { beforeEach, describe, expect, test } from "vitest";
import type { Answer, Api, Command } from "../browser/api.ts";
import { type Decision, type Draft, emptyDraft } from "./draft.ts";
import { sendIntake } from "./send-intake.ts";

type Sent = Command & { readonly path: string };
const view = { code: "H14.101-261121-0001", version: 1 };
const ok: Answer<never> = { kind: "ok", value: view as never };
const problem = { type: "about:blank", title: "x", status: 409, code: "X", detail: "Sai.", detailEn: "Wrong." };

let answers: Answer<never>[] = [];
let sent: Sent[] = [];
let kept: Draft = emptyDraft();
const api: Api = {
  file: async () => ({ kind: "offline" as const }),
  get: async () => ({ kind: "offline" }),
  post: async (path, command) => {
    sent.push({ path, ...command });
    return answers.shift() ?? ok;
  },
};
const send = (decision: Decision) =>
  sendIntake(api, kept, decision, {
    commune: "01288",
    keep: (change) => {
      kept = change(kept);
    },
  });
const refusal: Decision = {
  next: "refuse",
  key: "key-of-refusal",
  values: { reason: "Không thuộc thẩm quyền", legalBasis: "Luật Hộ tịch" },
};

beforeEach(() => {
  answers = [];
  sent = [];
  kept = emptyDraft();
});

describe("taking a dossier in", () => {
  test("submits it and then sends what was decided, with the reason that was written before", async () => {
    expect(await send(refusal)).toMatchObject({ kind: "done" });
    expect(sent.map(({ path }) => path)).toEqual(["/dossiers", `/dossiers/${view.code}/refuse`]);
    expect(sent[1]).toMatchObject({ body: refusal.values, key: "key-of-refusal", version: 1 });
  });

  test("whose second answer was lost repeats both under the same keys", async () => {
    answers = [ok, { kind: "offline" }];
    expect(await send(refusal)).toEqual({ kind: "no-answer" });
    expect(await send(refusal)).toMatchObject({ kind: "done" });
    const [submitted, refused, again, refusedAgain] = sent;
    expect(again).toEqual(submitted);
    expect(refusedAgain).toEqual(refused);
  });

  test("decides nothing about a dossier that was not submitted", async () => {
    answers = [{ kind: "refused", status: 400, problem }];
    expect(await send(refusal)).toEqual({ kind: "refused", problem });
    expect(sent).toHaveLength(1);
  });

  test("tells that the dossier exists when only the decision was refused", async () => {
    answers = [ok, { kind: "refused", status: 409, problem }];
    expect(await send({ next: "receive", key: "key-of-receipt", values: {} })).toMatchObject({
      kind: "undecided",
      view,
      status: 409,
    });
  });
});
