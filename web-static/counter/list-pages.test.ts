import { describe, expect, test } from "vitest";
import type { Answer } from "../browser/api.ts";
import { appended, type Page, readRows } from "./list-pages.ts";

const idOf = (item: string) => item;
const ok = (page: Page<string>): Answer<Page<string>> => ({ kind: "ok", value: page });
const pages: Readonly<Record<string, Page<string>>> = {
  "": { items: ["a", "b"], next: "b" },
  b: { items: ["c", "d"], next: "d" },
  d: { items: ["e"] },
};
const ask = async (cursor = "") => ok(pages[cursor] ?? { items: [] });
const atLeast = (count: number) => (items: readonly string[]) => items.length >= count;

describe("a list of many pages", () => {
  test("is read as far as rows were shown before, and then says where it goes on", async () => {
    const read = await readRows({ ask, idOf, enough: atLeast(3) });
    expect(read).toMatchObject({ kind: "ok", value: { items: ["a", "b", "c", "d"], next: "d" } });
  });

  test("is told of its first page at once", async () => {
    const seen: (readonly string[])[] = [];
    await readRows({ ask, idOf, enough: atLeast(100), onFirst: ({ items }) => seen.push(items) });
    expect(seen).toEqual([["a", "b"]]);
  });

  test("ends with its last page", async () => {
    const read = await readRows({ ask, idOf, enough: atLeast(100) });
    expect(read).toMatchObject({ kind: "ok", value: { items: ["a", "b", "c", "d", "e"] } });
    expect(read.kind === "ok" && read.value.next).toBeUndefined();
  });

  test("shows a row once that moved to the next page between the two looks", () => {
    const rows = { items: ["a", "b"], next: "b", head: { items: [] } };
    expect(appended(rows, { items: ["b", "c"] }, idOf)).toMatchObject({ items: ["a", "b", "c"], next: undefined });
  });

  test("that cannot be read to where it was fails as a whole, so that the old rows stay", async () => {
    const broken = async (cursor = ""): Promise<Answer<Page<string>>> =>
      cursor === "" ? ok({ items: ["a"], next: "a" }) : { kind: "offline" };
    expect(await readRows({ ask: broken, idOf, enough: atLeast(2) })).toEqual({ kind: "offline" });
  });

  test("whose cursor never ends stops asking", async () => {
    let asked = 0;
    const endless = async () => {
      asked += 1;
      return ok({ items: [`row ${asked}`], next: "more" });
    };
    await readRows({ ask: endless, idOf, enough: () => false });
    expect(asked).toBe(20);
  });
});
