import { expect, test } from "vitest";
import { lineState } from "./line-state.ts";

const line = {
  ...{ id: "a", prefix: "A", name: { vi: "Hộ tịch", en: "Civil status" }, waiting: 2, next: ["A011", "A012"] },
  date: "2026-11-27",
};
const at = (time: string) => Date.parse(`2026-11-27T${time}:00+07:00`);

test("an open line shows who waits and who is next", () => {
  expect(lineState({ ...line, open: true }, at("09:00"), "vi")).toEqual({
    text: "2 người chờ",
    next: ["A011", "A012"],
  });
});

test("over midday the same people are next, after a named hour", () => {
  const noon = { ...line, open: false, opensAt: "2026-11-27T06:00:00Z" };
  expect(lineState(noon, at("12:00"), "vi")).toEqual({ text: "Nghỉ, mở lại lúc 13 giờ", next: ["A011", "A012"] });
});

test("after closing nobody is next, and the line says when it opens", () => {
  const evening = { ...line, open: false, date: "2026-11-30", opensAt: "2026-11-30T00:30:00Z" };
  expect(lineState(evening, at("18:00"), "vi")).toEqual({ text: "Đã đóng cửa, mở 7 giờ 30 Thứ Hai 30/11", next: [] });
  expect(lineState(evening, at("18:00"), "en").text).toBe("Closed, opens 7:30 Monday 30/11");
});
