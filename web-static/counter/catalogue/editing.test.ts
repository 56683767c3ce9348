import { describe, expect, test } from "vitest";
import { changed, copyOf, editingOf, redone, undone, withEntry, withList } from "./editing.ts";
import { idFrom } from "./ids.ts";
import { withNewId } from "./rename.ts";

const text = (vi: string) => ({ vi, en: "" });
const content = {
  questions: [{ id: "who", text: text("Ai?"), options: [{ id: "parent", text: text("Cha mẹ") }] }],
  cases: [
    { id: "first", name: text("Lần đầu"), when: { answer: "who", is: "parent" }, components: [] },
    { id: "second", name: text("Lần hai"), when: { not: { any: [{ case: ["first", "second"] }] } }, components: [] },
  ],
  steps: [
    { id: "check", name: text("Kiểm tra"), owner: "justice", cases: ["first"] },
    { id: "sign", name: text("Ký"), owner: "justice", backTo: { step: "check" } },
  ],
};

describe("an id", () => {
  test("is made from the Vietnamese name and is like no other beside it", () => {
    expect(idFrom("Giấy chứng sinh (bản chính)", [])).toBe("giay-chung-sinh-ban-chinh");
    expect(idFrom("Đơn", ["don", "don-2"])).toBe("don-3");
    expect(idFrom("  ", [])).toBe("muc");
    expect(idFrom("rất ".repeat(40), [])).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(idFrom("rất ".repeat(40), []).length).toBeLessThanOrEqual(60);
  });

  test("of something new follows its name while it is typed", () => {
    const fresh = { ...content, steps: [...content.steps, { id: "", name: text(""), owner: "justice" }] };
    const typed = ["N", "Ni", "Niêm yết"].reduce<typeof fresh | Readonly<Record<string, unknown>>>(
      (draft, name) => withEntry(draft, ["steps", 2, "name", "vi"], name, content),
      fresh,
    );
    expect(typed).toMatchObject({
      steps: [{ id: "check" }, { id: "sign" }, { id: "niem-yet", name: { vi: "Niêm yết" } }],
    });
  });

  test("that is published stays, also when it could have been made from the name", () => {
    const published = { steps: [{ id: "ky", name: text("Ký"), owner: "justice" }] };
    expect(withEntry(published, ["steps", 0, "name", "vi"], "Ký và đóng dấu", published)).toMatchObject({
      steps: [{ id: "ky" }],
    });
  });

  test("is followed by everything that names it", () => {
    const cases = withNewId(content, ["cases", 0], "lan-dau");
    expect(cases).toMatchObject({
      cases: [{ id: "lan-dau" }, { when: { not: { any: [{ case: ["lan-dau", "second"] }] } } }],
      steps: [{ cases: ["lan-dau"] }, {}],
    });
    expect(withNewId(content, ["questions", 0], "ai")).toMatchObject({ cases: [{ when: { answer: "ai" } }, {}] });
    expect(withNewId(content, ["questions", 0, "options", 0], "cha-me")).toMatchObject({
      cases: [{ when: { answer: "who", is: "cha-me" } }, {}],
    });
    expect(withNewId(content, ["steps", 0], "xem")).toMatchObject({ steps: [{}, { backTo: { step: "xem" } }] });
  });

  test("of a copy is its own", () => {
    expect(copyOf(content.steps[0], content.steps)).toMatchObject({ id: "check-2", name: { vi: "Kiểm tra" } });
    expect(copyOf({ title: "Luật" }, [])).toEqual({ title: "Luật" });
  });
});

describe("the way back", () => {
  test("goes entry by entry, not letter by letter, and forward again", () => {
    const [start, one, two, three] = [{}, { a: "x" }, { a: "xy" }, { a: "xy", b: "z" }];
    const typed = changed(changed(changed(editingOf(start), one, "a"), two, "a"), three, "b");
    expect(undone(typed).content).toBe(two);
    expect(undone(undone(typed)).content).toBe(start);
    expect(undone(undone(undone(typed))).content).toBe(start);
    expect(redone(redone(undone(undone(typed)))).content).toBe(three);
    expect(redone(typed).content).toBe(three);
  });

  test("forgets what was ahead once something else is typed", () => {
    const back = undone(changed(editingOf({}), { a: 1 }, ""));
    expect(redone(changed(back, { b: 1 }, "")).content).toEqual({ b: 1 });
  });
});

test("a list that need not be there is gone with its last item; one that must be stays, empty", () => {
  const remove = { kind: "remove", at: 0 } as const;
  expect(withList({ linked: [{}] }, ["linked"], remove, true)).toEqual({});
  expect(withList({ law: [{}] }, ["law"], remove)).toEqual({ law: [] });
});
