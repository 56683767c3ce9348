import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Definitions, loadDefinitions } from "../../shared/definitions/load.ts";
import { loadWorkingCalendar } from "../../shared/definitions/load-calendars.ts";
import type { LoadFault } from "../../shared/definitions/load-fault.ts";
import { parseDefinition } from "../../shared/definitions/parse-definition.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { inForceOn } from "../../shared/domain/procedure/applies.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { nearest } from "../../shared/domain/procedure/nearest.ts";
import { simulate } from "../../shared/domain/procedure/simulate/simulate.ts";
import { waitingChart } from "../../shared/text/waiting-chart.ts";
import { ownerName } from "../../web-static/site/owner-name.ts";
import { complain } from "./complain.ts";
import { showFaults } from "./show-faults.ts";
import { type SimulateArgs, simulateArgs } from "./simulate-args.ts";
import { simulationReport } from "./simulation-report.ts";
import { complainUsage } from "./usage.ts";

const PROVINCE = fileURLToPath(new URL("../provinces/cao-bang.yaml", import.meta.url));

const SENTENCES = {
  PROCEDURE_UNKNOWN: ["Không có thủ tục nào mang mã này.", "There is no procedure with this code."],
  PROCEDURE_IS_BUNDLE: [
    "Nhóm liên thông không có bước riêng; hãy mô phỏng từng thủ tục trong nhóm.",
    "A bundle has no steps of its own; simulate the procedures that it is made of.",
  ],
  OFFICE_UNKNOWN: ["Không có bước nào do bộ phận này làm.", "No step belongs to this office."],
  CALENDAR_YEAR_MISSING: [
    "Chưa có lịch làm việc của năm cần tính; hãy thêm vào shared/definitions/calendars.",
    "The working calendar of a year that the count reaches is missing; add it to shared/definitions/calendars.",
  ],
} as const;
type Code = keyof typeof SENTENCES;

/** A year's first day decides which version of a procedure is meant. */
const chosen = ({ procedures }: Definitions, code: string, year: number): Result<ProcedureDefinition, Code> => {
  const named = procedures.filter(({ id }) => id === code);
  const found = named.find((one) => inForceOn(one, `${year}-01-01`)) ?? named.at(-1);
  const near = nearest(
    code,
    procedures.map(({ id }) => id),
  );
  return found === undefined
    ? refuse("PROCEDURE_UNKNOWN", { detail: { given: code, ...(near === undefined ? {} : { near }) } })
    : accept(found);
};

const complainFaults = (faults: readonly LoadFault[]): void => {
  process.stderr.write(`${showFaults(faults)}\n`);
  process.exitCode = 1;
};

const unknownOffice = ({ steps }: ProcedureDefinition, officers: Readonly<Record<string, number>>) => {
  const owners = steps.map(({ owner }) => owner);
  return Object.keys(officers).find((office) => !owners.includes(office));
};

/** Simulates, writes the picture, and answers what is printed. */
const run = (
  procedure: ProcedureDefinition,
  { province }: Definitions,
  { options, json, svg }: SimulateArgs,
): Result<string, Code> => {
  if (procedure.bundle !== undefined) return refuse("PROCEDURE_IS_BUNDLE");
  const office = unknownOffice(procedure, options.officers);
  if (office !== undefined) return refuse("OFFICE_UNKNOWN", { detail: { given: office } });
  const year = simulate(procedure, loadWorkingCalendar(), options);
  if (!year.ok) return year;
  const nameOf = (key: string) => ({ vi: ownerName(province, key, "vi"), en: ownerName(province, key, "en") });
  if (svg !== undefined) writeFileSync(svg, waitingChart(year.value, nameOf, "vi"));
  if (json) return accept(JSON.stringify(year.value, null, 2));
  const heading = `${procedure.id} ${procedure.name.vi}: mô phỏng ${options.dossiers} hồ sơ trong năm ${options.year}, lần thử ${options.seed}`;
  return accept(simulationReport(year.value, heading, (key) => nameOf(key).vi));
};

/**
 * `motcua simulate`: a year of dossiers of one procedure, as it is published or as a file says. Exit code 2 for what is not
 * understood, 1 for a file with faults.
 */
export async function simulateCommand(args: string[]): Promise<void> {
  const given = simulateArgs(args);
  if (!given.ok) return complainUsage("simulate");
  const loaded = loadDefinitions({ provinceFile: PROVINCE });
  if (!loaded.ok) return complainFaults(loaded.faults);
  const { file, code = "", options } = given.value;
  const draft = file === undefined ? undefined : parseDefinition(file, ProcedureDefinition);
  if (draft?.ok === false) return complainFaults(draft.faults);
  const procedure = draft === undefined ? chosen(loaded.definitions, code, options.year) : accept(draft.parsed.value);
  const answer = procedure.ok ? run(procedure.value, loaded.definitions, given.value) : procedure;
  if (answer.ok) process.stdout.write(`${answer.value}\n`);
  else complain(SENTENCES[answer.refusal.code], answer.refusal.detail);
}
