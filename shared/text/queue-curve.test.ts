import { expect, test } from "vitest";
import type { StaffedDay } from "../domain/ticket/simulate/compare-staffings.ts";
import { queueCurve } from "./queue-curve.ts";

const none = { people: 0, mean: 0, median: 0, p90: 0, longest: 0 };
const day = (counters: number, waiting: readonly number[]): StaffedDay => ({
  counters,
  ...{ all: none, ordinary: none, priority: none, unserved: waiting.at(-1) ?? 0 },
  ...{ refused: 0, byLine: {} },
  mostWaiting: Math.max(0, ...waiting),
  curve: waiting.map((people, nth) => ({
    at: `2026-11-28T01:${String(nth * 5).padStart(2, "0")}:00Z`,
    waiting: people,
  })),
});

test("the picture is named and described, so that it can be heard", () => {
  const svg = queueCurve([day(2, [0, 10, 4]), day(3, [0, 5, 0])], "Hộ tịch & <chứng thực>");
  expect(svg).toContain('role="img" aria-labelledby="title desc" lang="vi"');
  expect(svg).toContain("Hộ tịch &amp; &lt;chứng thực&gt;");
  expect(svg).toContain("2 quầy: đông nhất 10 người, còn 4 người chưa được gọi; 3 quầy: đông nhất 5 người, còn 0");
});

test("each curve has a stroke of its own and its name at its end, so that print in one ink shows all", () => {
  const svg = queueCurve([day(2, [0, 4, 4]), day(3, [0, 4, 4])], "t");
  const strokes = [...svg.matchAll(/<path stroke-dasharray="(.*?)"/g)].map(([, dash]) => dash);
  expect(new Set(strokes).size).toBe(2);
  const heights = [...svg.matchAll(/y="(\d+)">\d quầy/g)].map(([, y]) => Number(y));
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(18);
});

test("more people stand higher, hours stand under the curve, and lines across are at round numbers", () => {
  const svg = queueCurve([day(2, [0, 30, 60, 90, 47])], "t");
  expect(svg).toContain(">08:00</text>");
  expect([...svg.matchAll(/class="end" x="48" y="\d+">(\d+)</g)].map(([, people]) => people)).toEqual([
    "0",
    "20",
    "40",
    "60",
    "80",
    "100",
  ]);
  expect(queueCurve([day(1, [0, 99_999])], "t")).toContain(">100000</text>");
  expect(queueCurve([], "t")).toContain("</svg>");
  expect(queueCurve([day(1, [])], "t")).toContain("còn 0");
});
