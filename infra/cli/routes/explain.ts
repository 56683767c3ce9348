import { fileURLToPath } from "node:url";
import * as z from "zod";
import { Problem } from "../../../shared/contracts/problem.ts";
import { RouteView } from "../../../shared/contracts/route-api.ts";
import { type Definitions, loadDefinitions } from "../../../shared/definitions/load.ts";
import { loadWorkingCalendar } from "../../../shared/definitions/load-calendars.ts";
import { versionOf } from "../../../shared/definitions/version.ts";
import { findCommune } from "../../../shared/domain/agency/find.ts";
import { toLocal } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import { Channel } from "../../../shared/domain/dossier/channel.ts";
import type { SubmittedDossier } from "../../../shared/domain/dossier/state.ts";
import { findCase, inForceOn } from "../../../shared/domain/procedure/applies.ts";
import { explainRoute } from "../../../shared/domain/routing/explain-route.ts";
import { now } from "../../../shared/runtime/clock.ts";
import { noRoute, routeViewOf } from "../../../shared/text/route-text.ts";
import { complain } from "../complain.ts";
import { requireHost } from "../running-host.ts";
import { showFaults } from "../show-faults.ts";
import { readStackOutputs } from "../stack-outputs.ts";
import { complainUsage } from "../usage.ts";
import { type ExplainArgs, type ExplainMatter, explainArgs } from "./explain-args.ts";
import { explainReport } from "./explain-report.ts";

const PROVINCE = fileURLToPath(new URL("../../provinces/cao-bang.yaml", import.meta.url));

const SENTENCES = {
  PROCEDURE_UNKNOWN: ["Không có thủ tục nào mang mã này đang có hiệu lực.", "No procedure of this code is in force."],
  COMMUNE_UNKNOWN: ["Tỉnh không có xã, phường nào mang mã này.", "The province has no commune of this code."],
  CASE_UNKNOWN: ["Thủ tục không có trường hợp này; hãy ghi --case.", "The procedure has no such case; give --case."],
  CHANNEL_UNKNOWN: [
    "Cách nộp là counter, assisted, online hoặc mobile.",
    "The channel is counter, assisted, online or mobile.",
  ],
} as const;
type Code = keyof typeof SENTENCES;

/** Where a matter would go if it were handed in now. */
export const explainMatter = (
  { procedures, province, routes = [] }: Definitions,
  matter: ExplainMatter,
  at: string,
): Result<RouteView, Code> => {
  const procedure = procedures.find((one) => one.id === matter.procedure && inForceOn(one, toLocal(at).date));
  if (procedure === undefined) return refuse("PROCEDURE_UNKNOWN");
  if (findCommune(province, matter.commune) === undefined) return refuse("COMMUNE_UNKNOWN");
  const theCase = findCase(procedure, matter.case);
  if (theCase === undefined) return refuse("CASE_UNKNOWN");
  const channel = Channel.safeParse(matter.channel ?? "counter");
  if (!channel.success) return refuse("CHANNEL_UNKNOWN");
  const dossier: SubmittedDossier = {
    status: "submitted",
    opened: {
      ...{ commune: matter.commune, procedure: procedure.id, procedureVersion: procedure.version, case: theCase.id },
      ...{ channel: channel.data, language: "vi", ownerName: "", components: [], answers: matter.answers },
      ...{ secret: "", form: "", submittedAt: at, supplements: 0 },
    },
  };
  const tables = routes.map((table) => ({ ...table, version: versionOf(table) }));
  const rules = { procedure, province, calendar: loadWorkingCalendar(), routes: tables };
  const explained = explainRoute(dossier, rules, { at });
  return accept(explained === undefined ? noRoute : routeViewOf(explained, rules, matter.commune));
};

/** As the API explains it; on AWS an officer's own token is needed, because it is a look at the dossier. */
const explainDossier = async ({ code, outputs, token }: ExplainArgs & { of: "dossier" }) => {
  const url = outputs === undefined ? undefined : readStackOutputs(outputs).SiteUrl;
  const host = url === undefined ? await requireHost() : undefined;
  if (url === undefined && host === undefined) return undefined;
  const asked = { groups: ["commune-lead:01288", "commune-lead:01648"], username: "motcua.explain" };
  const local = await host?.post("/local/token", asked, z.object({ access_token: z.string() }));
  const response = await fetch(`${url ?? host?.url}/api/dossiers/${encodeURIComponent(code)}/route`, {
    headers: { authorization: `Bearer ${token ?? local?.access_token}` },
  });
  const answer: unknown = await response.json();
  if (response.ok) return RouteView.parse(answer);
  const { detail, detailEn } = Problem.parse(answer);
  throw new Error(`${detail} (${detailEn})`);
};

/** `motcua explain`: why a dossier lies where it lies, or where a matter would go, in sentences. */
export async function explain(args: string[]): Promise<void> {
  const given = explainArgs(args);
  if (given === undefined) return complainUsage("explain");
  if (given.of === "dossier") {
    const view = await explainDossier(given);
    if (view !== undefined) process.stdout.write(`${explainReport(view)}\n`);
    return;
  }
  const loaded = loadDefinitions({ provinceFile: PROVINCE });
  if (!loaded.ok) {
    process.stderr.write(`${showFaults(loaded.faults)}\n`);
    process.exitCode = 1;
    return;
  }
  const view = explainMatter(loaded.definitions, given.matter, now());
  if (view.ok) process.stdout.write(`${explainReport(view.value)}\n`);
  else complain(SENTENCES[view.refusal.code]);
}
