import { beforeEach, describe, expect, test } from "vitest";
import { CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import type { Answer } from "../../browser/api.ts";
import { draftSaver } from "./draft-saver.ts";
import { type KeptDraft, openingOf, type SaveState } from "./saving.ts";

const entryWith = (content: object | undefined, version = 1, by = "lan") =>
  CatalogueEntry.parse({
    code: "1.001193",
    revision: 1,
    versions: [{ version: "v1", effectiveFrom: "2026-01-01", state: "in-force" }],
    ...(content && { draft: { version, by, at: "2026-11-25T02:00:00Z", base: "v1", content } }),
    outdated: false,
    faults: [],
  });
const ok = (value: CatalogueEntry): Answer<CatalogueEntry> => ({ kind: "ok", value });
const refused = (status: number): Answer<CatalogueEntry> => ({
  kind: "refused",
  status,
  problem: { type: "", title: "", status, code: "X", detail: "Không lưu được.", detailEn: "Not saved." },
});

/** A saver whose clock is moved by hand. */
const begin = (entry: CatalogueEntry | undefined) => {
  const sent: KeptDraft[] = [];
  const answers: ((answer: Answer<CatalogueEntry>) => void)[] = [];
  const states: SaveState[] = [];
  let due: (() => void) | undefined;
  let kept: KeptDraft | undefined;
  let there: Answer<CatalogueEntry> = { kind: "offline" };
  const saver = draftSaver(entry, {
    send: (draft) => {
      sent.push(draft);
      return new Promise((resolve) => answers.push(resolve));
    },
    look: async () => there,
    officer: "lan",
    later: (run) => {
      due = run;
      return () => {
        due = undefined;
      };
    },
    tell: ({ detail }) => detail,
    onState: (state) => states.push(state),
    onSaved: () => undefined,
    keep: {
      write: (draft) => {
        kept = draft;
      },
      forget: () => {
        kept = undefined;
      },
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return {
    saver,
    sent,
    state: () => states.at(-1),
    kept: () => kept,
    pause: () => due?.(),
    isWaiting: () => due !== undefined,
    answer: async (answer: Answer<CatalogueEntry>) => {
      answers.shift()?.(answer);
      await settle();
    },
    stands: (answer: Answer<CatalogueEntry>) => {
      there = answer;
    },
  };
};

let world: ReturnType<typeof begin>;
beforeEach(() => {
  world = begin(entryWith(undefined));
});

describe("a draft that is typed", () => {
  test("is sent after a pause, on top of the version that was seen, and forgotten here once it is saved", async () => {
    world.saver.change({ a: "x" });
    expect(world.kept()).toEqual({ content: { a: "x" }, seen: 0, base: "v1" });
    world.pause();
    expect(world.sent).toEqual([{ content: { a: "x" }, seen: 0, base: "v1" }]);
    await world.answer(ok(entryWith({ a: "x" })));
    expect(world.state()).toEqual({ kind: "saved", at: "2026-11-25T02:00:00Z" });
    expect(world.kept()).toBeUndefined();
  });

  test("is never sent twice at once; what was typed meanwhile goes next, on the new version", async () => {
    world.saver.change({ a: "x" });
    world.pause();
    world.saver.change({ a: "xy" });
    world.pause();
    expect(world.sent).toHaveLength(1);
    await world.answer(ok(entryWith({ a: "x" })));
    expect(world.state()).toEqual({ kind: "waiting" });
    world.pause();
    expect(world.sent[1]).toEqual({ content: { a: "xy" }, seen: 1, base: "v1" });
    await world.answer(ok(entryWith({ a: "xy" }, 2)));
    expect(world.saver.isUnsaved()).toBe(false);
  });

  test("that is taken back before it was sent is not sent, and counts as saved", async () => {
    const first = { a: "x" };
    world.saver.change(first);
    world.pause();
    await world.answer(ok(entryWith(first)));
    world.saver.change({ a: "xy" });
    world.saver.change(first);
    world.pause();
    expect(world.sent).toHaveLength(1);
    expect([world.state()?.kind, world.kept(), world.saver.isUnsaved()]).toEqual(["saved", undefined, false]);
  });

  test("stays here without a network and is tried again by itself", async () => {
    world.saver.change({ a: "x" });
    world.pause();
    await world.answer({ kind: "offline" });
    expect(world.state()).toEqual({ kind: "offline" });
    expect(world.kept()?.content).toEqual({ a: "x" });
    world.pause();
    await world.answer(ok(entryWith({ a: "x" })));
    expect(world.state()?.kind).toBe("saved");
  });

  test("that is refused says why and is sent again with the next letter", async () => {
    world.saver.change({ a: "x" });
    world.pause();
    await world.answer(refused(422));
    expect(world.state()).toEqual({ kind: "refused", reason: "Không lưu được." });
    expect(world.isWaiting()).toBe(false);
    world.saver.change({ a: "y" });
    world.pause();
    expect(world.sent).toHaveLength(2);
  });
});

describe("when somebody else saved meanwhile", () => {
  const theirs = entryWith({ a: "theirs" }, 5, "hoa");
  beforeEach(async () => {
    world.saver.change({ a: "mine" });
    world.pause();
    world.stands(ok(theirs));
    await world.answer(refused(412));
  });

  test("nothing more is sent, and nothing that was typed is lost", () => {
    expect(world.state()).toEqual({ kind: "conflict", theirs });
    world.saver.change({ a: "mine too" });
    expect(world.isWaiting()).toBe(false);
    expect(world.kept()?.content).toEqual({ a: "mine too" });
  });

  test("one's own can be saved over it, as the next version of theirs", async () => {
    void world.saver.saveOver(theirs);
    expect(world.sent[1]).toEqual({ content: { a: "mine" }, seen: 5, base: "v1" });
    await world.answer(ok(entryWith({ a: "mine" }, 6)));
    expect(world.state()?.kind).toBe("saved");
  });

  test("theirs can be taken", () => {
    world.saver.adopt(theirs);
    expect(world.saver.isUnsaved()).toBe(false);
    expect(world.kept()).toBeUndefined();
  });
});

test("a saving whose answer was lost is known again and is no quarrel with oneself", async () => {
  world.saver.change({ a: "x" });
  world.pause();
  world.stands(ok(entryWith({ a: "x" })));
  await world.answer(refused(412));
  expect(world.state()?.kind).toBe("saved");
});

describe("opening a procedure of which this tab holds something unsaved", () => {
  const kept: KeptDraft = { content: { a: "mine" }, seen: 1, base: "v1" };
  test("goes on where it stopped when nobody saved since", () => {
    expect(openingOf(entryWith({ a: "old" }), kept)).toEqual({ kind: "goes-on", kept });
    expect(openingOf(entryWith({ a: "old" }), undefined)).toEqual({ kind: "theirs" });
  });
  test("asks when somebody did, but not when it is the same text", () => {
    expect(openingOf(entryWith({ a: "theirs" }, 2, "hoa"), kept)).toEqual({ kind: "conflict", kept });
    expect(openingOf(entryWith({ a: "mine" }, 2), kept)).toEqual({ kind: "theirs" });
  });
});
