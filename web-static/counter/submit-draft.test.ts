import { beforeEach, describe, expect, test } from "vitest";
import type { Answer, Api } from "../browser/api.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { submitDraft } from "./submit-draft.ts";

const named = (draft: Draft, name: string): Draft => ({ ...draft, owner: { ...draft.owner, name } });
const problem = { type: "about:blank", title: "x", code: "X", detail: "Sai.", detailEn: "Wrong." };
const refused = (status: number) => ({ kind: "refused" as const, status, problem: { ...problem, status } });

/** A counter's API that stores each key once and answers as told; "lost" stores the dossier and drops the answer. */
let script: ("ok" | "lost" | Answer<never>)[] = [];
let stored = new Map<string, string>();
let kept: Draft = emptyDraft();
const api: Api = {
  file: async () => ({ kind: "offline" as const }),
  get: async () => ({ kind: "offline" }),
  post: async (_, { body, key = "" }) => {
    const next = script.shift() ?? "ok";
    if (typeof next === "object") return next;
    const text = JSON.stringify(body);
    if ((stored.get(key) ?? text) !== text) return refused(422);
    stored.set(key, text);
    return next === "lost" ? { kind: "offline" } : { kind: "ok", value: { code: text } as never };
  },
};
const send = (draft: Draft) =>
  submitDraft(api, draft, {
    commune: "01288",
    keep: (change) => {
      kept = change(kept);
    },
  });

beforeEach(() => {
  script = [];
  stored = new Map();
  kept = named(emptyDraft(), "Lý Văn Ba");
});

describe("when the answer to a submission was lost", () => {
  test("sending again finds the dossier, and none is made twice", async () => {
    script = ["lost"];
    expect(await send(kept)).toEqual({ kind: "no-answer" });
    expect(await send(kept)).toMatchObject({ kind: "stored", asTyped: true });
    expect(stored.size).toBe(1);
  });

  test("and the officer typed on, the first dossier is shown before a second one could be made", async () => {
    script = ["lost"];
    await send(kept);
    const again = await send(named(kept, "Lý Văn Bốn"));
    expect(again).toMatchObject({ kind: "stored", asTyped: false });
    expect(JSON.stringify(again)).toContain("Lý Văn Ba");
    expect(stored.size).toBe(1);
  });

  test("because the session was over in between, it is still found after login", async () => {
    script = ["lost", refused(401)];
    await send(kept);
    expect(await send(kept)).toMatchObject({ kind: "refused", settled: false });
    expect(await send(named(kept, "Lý Văn Bốn"))).toMatchObject({ kind: "stored", asTyped: false });
    expect(stored.size).toBe(1);
  });
});

test("when the first sending never arrived and would be refused, what is typed now is sent as a new wish", async () => {
  script = [{ kind: "offline" }, refused(400)];
  await send(named(kept, "?"));
  expect(await send(named(kept, "Lý Văn Bốn"))).toMatchObject({ kind: "stored", asTyped: true });
  expect([...stored.values()].join()).toContain("Lý Văn Bốn");
});

test("after a refusal the next sending is a new wish", async () => {
  script = [refused(400)];
  const { key } = kept;
  expect(await send(kept)).toMatchObject({ kind: "refused", settled: true });
  expect(kept.key).not.toBe(key);
  expect(kept.sent).toBeUndefined();
});

test("what is typed while the dossier is being sent is not lost", async () => {
  script = [refused(400)];
  const sending = send(kept);
  kept = named(kept, "Lý Văn Bốn");
  await sending;
  expect(kept.owner.name).toBe("Lý Văn Bốn");
});
