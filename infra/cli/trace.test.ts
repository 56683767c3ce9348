import { expect, test } from "vitest";
import { readTraceArgs, wayText } from "./trace.ts";

test("one dossier or fact is asked for at a time", () => {
  expect(readTraceArgs(["H14.101-261128-0001:3"])).toEqual({ asked: "H14.101-261128-0001:3" });
  for (const args of [[], ["a", "b"], ["--all"]]) expect(readTraceArgs(args)).toBeUndefined();
});

test("a way is told line by line in Vietnam's time, with the trace to search the logs by", () => {
  const step = {
    at: "2026-11-28T02:00:00Z",
    kind: "fact",
    text: { vi: "Đã tiếp nhận hồ sơ", en: "Dossier received" },
  } as const;
  const subject = "H14.101-261128-0001";
  const lines = wayText({
    subject,
    steps: [{ ...step, eventId: `${subject}:2`, trace: "abc", by: "system:routing" }, step],
  });
  expect(lines.split("\n")).toEqual([
    subject,
    "2026-11-28T09:00:00+07:00  Đã tiếp nhận hồ sơ (Dossier received) – system:routing",
    `${" ".repeat(27)}${subject}:2  abc`,
    "2026-11-28T09:00:00+07:00  Đã tiếp nhận hồ sơ (Dossier received)",
  ]);
});
