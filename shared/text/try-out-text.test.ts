import { expect, test } from "vitest";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { loadWorkingCalendar } from "../definitions/load-calendars.ts";
import { fromLocal } from "../domain/calendar/time.ts";
import { act } from "../domain/procedure/try-out/act.ts";
import type { TryOut, TryOutAction } from "../domain/procedure/try-out/session.ts";
import { rulesOfDraft, startTryOut } from "../domain/procedure/try-out.ts";
import { tryOutText } from "./try-out-text.ts";

const { procedures, province, messages } = caoBangDefinitions();

const play = (actions: readonly TryOutAction[], code = "1.001612"): TryOut => {
  const procedure = procedures.find(({ id }) => id === code);
  if (procedure === undefined) throw new Error(`no ${code}`);
  const rules = rulesOfDraft(procedure, { calendar: loadWorkingCalendar(), province, messages });
  const [commune = ""] = province.communes.map(({ code }) => code);
  let tried = startTryOut(rules, { commune, answers: {}, receivedAt: fromLocal("2026-03-02", "08:00") });
  for (const action of actions) if (tried.ok) tried = act(tried.value, action);
  if (!tried.ok) throw new Error(tried.refusal.code);
  return tried.value;
};
const vi = (tryOut: TryOut) => tryOut.log.flatMap((entry) => tryOutText(entry, tryOut).map((line) => line.vi));

test("the log tells what happened, how the due time moved and whom the system writes to", () => {
  const [paper = ""] = procedures.find(({ id }) => id === "1.001612")?.cases[0]?.components.map(({ id }) => id) ?? [];
  const tryOut = play([
    { type: "accept" },
    { type: "ask-supplement", components: [paper], reason: "Thiếu chữ ký" },
    { type: "wait-for-next-day" },
    { type: "supplement-given" },
    { type: "finish" },
  ]);
  const lines = vi(tryOut);
  expect(lines).toContain("Đã tiếp nhận, hẹn trả kết quả 17:00 05/03/2026.");
  expect(lines).toContain("Hạn trả kết quả chuyển từ 17:00 05/03/2026 sang 16:30 06/03/2026.");
  expect(lines.some((line) => line.startsWith("Tin nhắn cho người nộp: "))).toBe(true);
  expect(lines.some((line) => line.startsWith("Yêu cầu bổ sung: ") && line.endsWith("Lý do: Thiếu chữ ký"))).toBe(true);
  expect(lines.at(-2)).toBe("Kết quả sẵn sàng tại bộ phận một cửa.");
  const moved = tryOut.log.flatMap((entry) => tryOutText(entry, tryOut).map((line) => line.en));
  expect(moved).toContain("The outcome was due 17:00 05/03/2026 and is due 16:30 06/03/2026 now.");
});

test("the log names the lead whom the system writes to", () => {
  const days: TryOutAction[] = Array.from({ length: 3 }, () => ({ type: "wait-for-next-day" }));
  const lines = vi(play(days));
  expect(lines.some((line) => line.startsWith("Tin nhắn cho lãnh đạo: "))).toBe(true);
});

test("the log names the step that an office finished", () => {
  const allowance = "1.001776";
  const lines = vi(play([{ type: "accept" }, { type: "finish" }], allowance));
  const [first] = procedures.find(({ id }) => id === allowance)?.steps ?? [];
  expect(lines).toContain(`Hoàn thành: ${first?.name.vi}.`);
});
