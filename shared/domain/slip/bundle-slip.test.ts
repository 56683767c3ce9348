import { describe, expect, test } from "vitest";
import { birth, bundle, happened, received, required, stateAfter, submitted } from "../../../tests/support/dossier.ts";
import { slipTemplates, subjectOf, taken, wordsOf } from "../../../tests/support/slip-subject.ts";
import type { DossierEvent } from "../dossier/event.ts";
import type { OpenDossier } from "../dossier/state.ts";
import { bundleRows } from "./bundle-rows.ts";
import { dossierSlip, slipsDue } from "./dossier-slips.ts";
import type { SlipSubject } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";
import { trackingBook } from "./tracking-book.ts";

const report = (part: string, status: "processing" | "refused"): DossierEvent =>
  happened("PartReported", { part, dossier: `H14.101-261117-000${part.length}`, version: 2, status });
const opened = (events: readonly DossierEvent[]): OpenDossier => {
  const state = stateAfter(events);
  if (state.status === "none") throw new Error("opens nothing");
  return state;
};
const subject = (events: readonly DossierEvent[], state?: OpenDossier): SlipSubject => ({
  ...subjectOf([...received(bundle), ...events], { rules: bundle }),
  parts: [
    { id: "birth", name: "Đăng ký khai sinh", ...(state === undefined ? {} : { state }) },
    { id: "residence", name: "Đăng ký thường trú" },
  ],
});

describe("F8 – one receipt for a bundle", () => {
  test("lists each procedure with its code and time, or what it waits for", () => {
    const whole = subject([report("birth", "processing")], opened(taken()));
    expect(slipsDue(whole)).toEqual(["receipt"]);
    const slip = dossierSlip("receipt", whole, slipTemplates);
    const words = slip.ok ? wordsOf(slip.value) : "";
    expect(words).toContain("GIẤY TIẾP NHẬN HỒ SƠ LIÊN THÔNG");
    expect(words).toContain("1|Đăng ký khai sinh|H14.101-261117-0005|17 giờ 00 phút, ngày 17/11/2026");
    expect(words).toMatch(/2\|Đăng ký thường trú\|.*Sau khi xong: Đăng ký khai sinh/);
    expect(words).toContain("Tờ khai liên thông");
  });
  test("says of what is not opened yet, or never will be, that it is so; an unnamed procedure goes by its key", () => {
    const times = (one: SlipSubject) => bundleRows(one).map(({ procedure, dueAt }) => `${procedure}: ${dueAt}`);
    expect(times(subject([]))[0]).toBe("Đăng ký khai sinh: Đang lập hồ sơ");
    expect(times(subject([report("birth", "processing")]))[0]).toBe("Đăng ký khai sinh: Đang lập hồ sơ");
    expect(times(subject([report("birth", "refused")])).slice(1)).toEqual([
      "Đăng ký thường trú: Không thực hiện",
      "health-card: Không thực hiện",
    ]);
    const { parts: _, ...unnamed } = subject([]);
    expect(times(unnamed)[0]).toBe("birth: Đang lập hồ sơ");
  });
});

test("the book counts a bundle once: the lines of its procedures say where they belong", () => {
  const template = slipTemplates.find(({ id }) => id === "tracking-book") as SlipTemplate;
  const partOf = { dossier: "H14.101-261117-0001", part: "birth" };
  const child = [{ ...submitted(birth, required(birth)), partOf } as DossierEvent];
  const stopped = happened("DossierStopped", { reason: "r" });
  const [commune] = birth.province.communes;
  if (commune === undefined) throw new Error("no commune");
  const subjects = [subject([]), subjectOf(child), subjectOf([...child, stopped])];
  const words = wordsOf(
    trackingBook(template, { from: "2026-11-17", to: "2026-11-17", at: "2026-11-17T09:00:00Z", commune, subjects }),
  );
  expect(words).toContain("Phường Tân Giang: 1 hồ sơ");
  expect(words).toMatch(/\|Thuộc hồ sơ liên thông H14\.101-261117-0001\n/);
  expect(words).toMatch(/\|Thuộc hồ sơ liên thông H14\.101-261117-0001; Dừng giải quyết\n/);
});
