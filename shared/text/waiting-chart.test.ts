import { expect, test } from "vitest";
import type { SimulatedStep } from "../domain/procedure/simulate/simulation.ts";
import { waitingChart } from "./waiting-chart.ts";

const step = (id: string, waiting: number, working: number): SimulatedStep => ({
  id,
  name: { vi: `Bước <${id}> & "ký"`, en: `Step ${id}` },
  owner: "justice",
  visits: 1,
  waiting: { mean: waiting, p90: waiting },
  working: { mean: working, p90: working },
  allowed: 960,
});
const office = () => ({ vi: "Tư pháp", en: "Justice" });

test("the picture is named and described, so that it can be heard", () => {
  const svg = waitingChart({ steps: [step("a", 480, 60), step("b", 0, 120)] }, office, "vi");
  expect(svg).toContain('role="img" aria-labelledby="title desc" lang="vi"');
  expect(svg).toContain("chờ 1 ngày làm việc, xử lý 1 giờ làm việc; ");
  expect(svg).toContain("Bước &lt;a&gt; &amp; &quot;ký&quot; – Tư pháp");
  expect(svg).toContain("prefers-color-scheme: dark");
  expect(waitingChart({ steps: [] }, office, "en")).toContain("Where dossiers wait");
});

test("bars are as long as the times that they stand for", () => {
  const svg = waitingChart({ steps: [step("a", 300, 100), step("b", 150, 50)] }, office, "en");
  expect(svg).toContain(">waiting</text>");
  const widths = [...svg.matchAll(/<rect class="(wait|work)" x="\d+" y="\d+" width="(\d+)" height="18"/g)].map(
    (found) => Number(found[2]),
  );
  const [wait = 0, work = 0, half = 0] = widths;
  expect(wait / work).toBeCloseTo(3, 1);
  expect(wait / half).toBeCloseTo(2, 1);
});
