import { describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../../tests/support/definitions.ts";
import { sound } from "../../../tests/support/sound-definitions.ts";
import { compile } from "../procedure/compile.ts";
import { repliesFor, withReply } from "./replies-for.ts";
import { ReplyTemplates, ReplyUse } from "./reply.ts";

const texts = [
  { vi: "Hồ sơ còn thiếu: {papers}.", en: "Missing: {papers}." },
  { vi: "Hồ sơ không thuộc thẩm quyền.", en: "Not competent." },
];

describe("usual reasons", () => {
  test("are told with the values of this dossier, in the officer's language", () => {
    expect(repliesFor(texts, { papers: "Giấy chứng sinh" }, "vi")).toEqual([
      "Hồ sơ còn thiếu: Giấy chứng sinh.",
      "Hồ sơ không thuộc thẩm quyền.",
    ]);
    expect(repliesFor(texts, { papers: "birth notice" }, "en")[0]).toBe("Missing: birth notice.");
  });

  test("that ask for what nobody knows yet are not offered", () => {
    expect(repliesFor(texts, { papers: "" }, "vi")).toEqual(["Hồ sơ không thuộc thẩm quyền."]);
    expect(repliesFor(texts, {}, "vi")).toHaveLength(1);
  });

  test("come behind what the officer has typed", () => {
    expect(withReply("", "Hồ sơ trùng.")).toBe("Hồ sơ trùng.");
    expect(withReply("Đã hỏi lại.  ", "Hồ sơ trùng.")).toBe("Đã hỏi lại. Hồ sơ trùng.");
  });

  test("are there for every kind of reason, and each fits with long names into what a reason takes", () => {
    const { replies } = caoBangDefinitions();
    expect(replies.map(({ id }) => id).sort()).toEqual([...ReplyUse.options].sort());
    const long = { papers: "p".repeat(90), procedure: "t".repeat(90), owner: "n".repeat(50), due: "16:30 ngày 26/11" };
    for (const { texts: all } of replies)
      for (const language of ["vi", "en"] as const) {
        const told = repliesFor(all, long, language);
        expect(told).toHaveLength(all.length);
        for (const one of told) expect(one.length).toBeLessThanOrEqual(500);
      }
  });

  test("longer than 300 characters are no definition", () => {
    const long = { id: "return", texts: [{ vi: "x".repeat(301), en: "x" }] };
    expect(ReplyTemplates.safeParse(long).error?.issues[0]?.path).toEqual(["texts", 0, "vi"]);
  });

  test("are checked with the other definitions: each kind once, and only with values that there are", () => {
    const [reply] = sound.replies;
    const twice = { ...sound, replies: [...sound.replies, ...sound.replies] };
    expect(compile(twice).map(({ code, path }) => [code, path.join(".")])).toEqual([["REPLY_TWICE", "replies.1.id"]]);
    const asking = (vi: string) => ({
      ...sound,
      replies: [{ id: reply?.id ?? "return", texts: [{ vi, en: "It is." }] }],
    });
    expect(compile(asking("Hồ sơ {papers} thiếu."))).toMatchObject([
      { code: "REPLY_VARIABLE_UNKNOWN", path: ["replies", 0, "texts", 0, "vi"] },
    ]);
    expect(compile(asking("Hồ sơ {Owner thiếu."))).toMatchObject([{ code: "REPLY_VARIABLE_UNKNOWN" }]);
  });
});
