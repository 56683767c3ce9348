import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { wayOf } from "../../functions/operations/way.ts";
import type { WayView } from "../../shared/contracts/operations-api.ts";
import { formatWithOffset } from "../../shared/domain/calendar/time.ts";
import { now } from "../../shared/runtime/clock.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { deliveryCalls } from "../../shared/store/delivery-calls.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { messageTrail } from "../../shared/store/message-trail.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { complain } from "./complain.ts";
import { Endpoints, requireHost } from "./running-host.ts";
import { localClient, readLocalOutputs, readStackOutputs, regionOf } from "./stack-outputs.ts";
import { complainUsage } from "./usage.ts";

export interface TraceArgs {
  readonly asked: string;
  readonly outputs?: string;
}

export const readTraceArgs = (args: string[]): TraceArgs | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { outputs: { type: "string" } },
      allowPositionals: true,
    });
    const [asked, ...others] = positionals;
    if (asked === undefined || others.length > 0) return undefined;
    return { asked, ...(values.outputs === undefined ? {} : { outputs: values.outputs }) };
  } catch {
    return undefined;
  }
};

const Name = z.string();
const Tables = z.object({
  ...{ DossierTable: Name, NotificationTable: Name, OperationsTable: Name },
  ...{ DefinitionTable: Name, DeliveryTable: Name, TicketTable: Name },
});

const placeOf = async (file: string | undefined) => {
  if (file !== undefined) {
    const outputs = readStackOutputs(file);
    return { client: new DynamoDBClient({ region: regionOf(outputs) }), tables: Tables.parse(outputs) };
  }
  const host = await requireHost();
  if (host === undefined) return undefined;
  const { dynamodb: endpoint } = await host.get("/local/endpoints", Endpoints);
  return {
    client: new DynamoDBClient({ ...localClient, endpoint }),
    tables: Tables.parse(await readLocalOutputs(host)),
  };
};

/** One line for each step: when, what, by whom; under it the fact's id and the trace by which logs are searched. */
export const wayText = ({ subject, steps }: WayView): string =>
  [
    subject,
    ...steps.flatMap(({ at, text, by, eventId, trace }) => [
      `${formatWithOffset(at)}  ${text.vi} (${text.en})${by === undefined ? "" : ` – ${by}`}`,
      ...(eventId === undefined && trace === undefined
        ? []
        : [`${" ".repeat(27)}${[eventId, trace].join("  ").trim()}`]),
    ]),
  ].join("\n");

/** `motcua trace`: the way of a dossier or a fact, as the screen of operations shows it. Whoever runs it may read the table. */
export async function trace(args: string[]): Promise<void> {
  const given = readTraceArgs(args);
  if (given === undefined) return complainUsage("trace");
  const place = await placeOf(given.outputs);
  if (place === undefined) return;
  const { client, tables } = place;
  const deps = {
    dossiers: dossierStore(client, tables.DossierTable),
    tickets: ticketStore(ticketPages(client, tables.TicketTable)),
    calls: deliveryCalls(client, tables.DeliveryTable),
    province: definitionStore({ client, table: tables.DefinitionTable, now }).province,
    trail: messageTrail(client, tables.NotificationTable),
    store: operationsStore(client, tables.OperationsTable),
  };
  const way = await wayOf(deps, given.asked, () => true);
  if (way === undefined)
    return complain(
      ["Không có hồ sơ hay sự việc nào mang mã này:", "There is no dossier and no fact with this code:"],
      { asked: given.asked },
    );
  process.stdout.write(`${wayText(way)}\n`);
}
