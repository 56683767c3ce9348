import { describe, expect, test } from "vitest";
import { type Shelf, TYPED, takeOver } from "./lost-typing.ts";

const shelf = (entries: Record<string, unknown>): Shelf & { all: () => Record<string, unknown> } => {
  const kept = new Map(Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
    all: () => Object.fromEntries([...kept].filter(([key]) => key !== "motcua.tab").map(([key, it]) => [key, it])),
  };
};

const day = 86_400_000;
const key = `${TYPED}lan`;
const copyOf = (tab: string, name = key) => `motcua.copy.${tab} ${name}`;
const at = { officer: "lan", open: [], now: 10 * day };
const typed = { at: 9 * day, value: { name: "Nông Thị Mai" } };

describe("a browser that was killed", () => {
  test("loses nothing: the next tab of the same officer has what was typed, and goes on keeping it", () => {
    const [local, session] = [shelf({ [copyOf("old")]: typed }), shelf({})];
    takeOver({ ...at, local, session });
    expect(session.getItem(key)).toBe(JSON.stringify(typed.value));
    expect(Object.keys(local.all())).toHaveLength(1);
    expect(local.getItem(copyOf("old"))).toBeNull();
  });

  test("gives another officer nothing", () => {
    const [local, session] = [shelf({ [copyOf("old")]: typed }), shelf({})];
    takeOver({ ...at, officer: "la", local, session });
    expect(session.all()).toEqual({});
    expect(local.getItem(copyOf("old"))).not.toBeNull();
  });
});

test("a tab that is still open keeps its own draft, and one with a draft of its own takes no other", () => {
  const entries = { [copyOf("open")]: typed };
  const session = shelf({});
  takeOver({ ...at, open: ["open"], local: shelf(entries), session });
  expect(session.all()).toEqual({});
  const busy = shelf({ [key]: { name: "Hoàng Văn Nam" } });
  takeOver({ ...at, local: shelf(entries), session: busy });
  expect(busy.getItem(key)).toContain("Hoàng Văn Nam");
});

test("what nobody came back for in a week is removed, whoever's it is", () => {
  const local = shelf({ [copyOf("old", `${TYPED}hoa.find`)]: { ...typed, at: 2 * day } });
  takeOver({ ...at, local, session: shelf({}) });
  expect(local.all()).toEqual({});
});
