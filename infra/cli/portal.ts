import { parseArgs } from "node:util";
import * as z from "zod";
import { Reconciliation, SendAgainAnswer } from "../../shared/contracts/portal-api.ts";
import { Problem } from "../../shared/contracts/problem.ts";
import { startPortalStandIn } from "../local/portal/portal-stand-in.ts";
import { requireHost } from "./running-host.ts";
import { readStackOutputs } from "./stack-outputs.ts";
import { complainUsage } from "./usage.ts";

export interface ReconcileArgs {
  readonly commune: string;
  readonly date?: string | undefined;
  readonly send: boolean;
  readonly outputs?: string | undefined;
  readonly token?: string | undefined;
}

export type PortalArgs =
  | { readonly act: "reconcile"; readonly given: ReconcileArgs }
  | { readonly act: "stand-in"; readonly port: number };

const DEFAULT_PORT = 3900;

/** On AWS an officer's own token is needed, because the comparison is a look at a commune's dossiers. */
const reconcileArgs = (args: string[]): ReconcileArgs | undefined => {
  const text = { type: "string" } as const;
  const options = { commune: text, date: text, outputs: text, token: text, send: { type: "boolean" } } as const;
  const { commune, date, send = false, outputs, token } = parseArgs({ args, options }).values;
  const isDate = date === undefined || z.iso.date().safeParse(date).success;
  if (commune === undefined || !isDate || (outputs === undefined) !== (token === undefined)) return undefined;
  return { commune, date, send, outputs, token };
};

export const readPortalArgs = ([act, ...args]: string[]): PortalArgs | undefined => {
  try {
    if (act === "reconcile") {
      const given = reconcileArgs(args);
      return given && { act, given };
    }
    if (act !== "stand-in") return undefined;
    const { port = String(DEFAULT_PORT) } = parseArgs({ args, options: { port: { type: "string" } } }).values;
    return /^\d{1,5}$/.test(port) ? { act, port: Number(port) } : undefined;
  } catch {
    return undefined;
  }
};

interface Place {
  readonly url: string;
  readonly token: string;
}

const placeOf = async ({ commune, outputs, token }: ReconcileArgs): Promise<Place | undefined> => {
  if (outputs !== undefined && token !== undefined) return { url: readStackOutputs(outputs).SiteUrl, token };
  const host = await requireHost();
  if (host === undefined) return undefined;
  const asked = { groups: [`commune-lead:${commune}`], username: "motcua.portal" };
  const { access_token } = await host.post("/local/token", asked, z.object({ access_token: z.string() }));
  return { url: host.url, token: access_token };
};

const ask = async <Schema extends z.ZodType>(
  { url, token }: Place,
  path: string,
  schema: Schema,
  body?: object,
): Promise<z.infer<Schema>> => {
  const response = await fetch(`${url}/api/portal${path}`, {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  const { detail, detailEn } = Problem.parse(answer);
  throw new Error(`${detail} (${detailEn})`);
};

const reconcile = async (given: ReconcileArgs): Promise<void> => {
  const place = await placeOf(given);
  if (place === undefined) return;
  const { commune, date, send } = given;
  const query = new URLSearchParams({ commune, ...(date === undefined ? {} : { date }) });
  const compared = await ask(place, `/reconciliation?${query}`, Reconciliation);
  process.stdout.write(`${JSON.stringify(compared, null, 2)}\n`);
  const codes = compared.differences.flatMap(({ code, ours }) =>
    code !== undefined && ours !== undefined ? [code] : [],
  );
  if (codes.length === 0) return;
  process.exitCode = 1;
  if (!send) return;
  const { asked } = await ask(place, "/send-again", SendAgainAnswer, { commune, codes: codes.slice(0, 200) });
  process.stderr.write(`Đã yêu cầu gửi lại ${asked} hồ sơ (asked to be sent again).\n`);
};

const standIn = async (port: number): Promise<void> => {
  const { url, token } = await startPortalStandIn({ port });
  process.stdout.write(`Cổng thử nghiệm (stand-in of the portal): ${url}/\nMã truy cập (token): ${token}\n`);
};

/** `motcua portal`: compares a day with the portal (exit code 1 when something of ours differs), or stands in for the portal. */
export async function portal(args: string[]): Promise<void> {
  const given = readPortalArgs(args);
  if (given === undefined) return complainUsage("portal");
  await (given.act === "reconcile" ? reconcile(given.given) : standIn(given.port));
}
