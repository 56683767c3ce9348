import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadDefinitions } from "../../../shared/definitions/load.ts";
import { compareHelp, compareStaffings } from "../../../shared/domain/ticket/simulate/compare-staffings.ts";
import { queueCurve } from "../../../shared/text/queue-curve.ts";
import { complain } from "../complain.ts";
import { showFaults } from "../show-faults.ts";
import { complainUsage } from "../usage.ts";
import { dayToPlay } from "./played-day.ts";
import { queueArgs } from "./queue-args.ts";
import { queueReport, shortTitleOf } from "./queue-report.ts";

const PROVINCE = fileURLToPath(new URL("../../provinces/cao-bang.yaml", import.meta.url));

const SENTENCES = {
  LINE_UNKNOWN: ["Không có nhóm lấy số nào mang mã này ở các quầy đó.", "No line of these counters has this id."],
  COMMUNE_UNKNOWN: ["Không có xã, phường nào mang mã này.", "There is no commune with this code."],
  COMMUNE_WITHOUT_COUNTERS: [
    "Xã, phường này không có quầy nào gọi số của nhóm đó.",
    "No counter of this commune calls numbers of that line.",
  ],
  COUNTER_NOT_THERE: ["Xã, phường này không có quầy nào mang mã đó.", "The commune has no such counter."],
  NO_SERVICE_THEN: ["Nhóm này không làm việc vào ngày đó.", "The line is not served on that day."],
} as const;

/**
 * `motcua queue simulate`: a day at the counters, played from the definitions with given rates and compared for several
 * numbers of open counters. Exit code 2 for what is not understood, 1 for definitions with faults.
 */
export async function queue(args: string[]): Promise<void> {
  const given = queueArgs(args);
  if (!given.ok) return complainUsage("queue");
  const { folder, svg, json } = given.value;
  const loaded = loadDefinitions({ provinceFile: PROVINCE, ...(folder === undefined ? {} : { folder }) });
  if (!loaded.ok) {
    process.stderr.write(`${showFaults(loaded.faults)}\n`);
    process.exitCode = 1;
    return;
  }
  const day = dayToPlay(given.value, loaded.definitions);
  if (!day.ok) return complain(SENTENCES[day.refusal.code], day.refusal.detail);
  const { options, staffing, help } = day.value;
  const days =
    help === undefined ? compareStaffings(options, staffing) : compareHelp(options, help.counter, help.moved);
  if (svg !== undefined) writeFileSync(svg, queueCurve(days, shortTitleOf(options)));
  process.stdout.write(`${json ? JSON.stringify({ options, days }, null, 2) : queueReport(options, days, help)}\n`);
}
