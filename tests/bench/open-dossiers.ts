import { BatchWriteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { dossierCode } from "../../shared/domain/dossier/code.ts";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../../shared/domain/dossier/state.ts";
import type { Item } from "../../shared/store/attributes.ts";
import { encodeDossier } from "../../shared/store/recorded-dossier.ts";
import { inLanes } from "./measuring.ts";

export interface OpenDossiers {
  readonly communes: readonly { readonly code: string; readonly agencyCode: string }[];
  readonly procedureVersion: string;
  readonly count: number;
  /** How many of them an office should have accepted within the two hours before `at`. */
  readonly due: number;
  readonly at: string;
}

const dayMs = 86_400_000;
const instant = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;

/** A dossier that lies with its commune's social office, as the functions would have written it. */
const openDossier = ({ communes, procedureVersion, count, due, at }: OpenDossiers, n: number): Item => {
  const commune = communes[n % communes.length];
  if (commune === undefined) throw new Error("No commune");
  const present = Date.parse(at);
  const isDue = n < due;
  const submitted = present - (1 + (n % 9)) * dayMs;
  const by = "thanh.tangiang";
  const to = { agency: commune.agencyCode, office: "culture-social" };
  // Clocks of the others ring one after the other over the next 20 days.
  const warnAt = instant(present + Math.ceil(((n + 1) / count) * 20 * dayMs));
  const dueAt = instant(present + 25 * dayMs);
  const acceptBy = isDue
    ? instant(present - 7_200_000 + Math.floor((n / due) * 7_199_000))
    : instant(submitted + dayMs);
  const events: DossierEvent[] = [
    {
      type: "DossierSubmitted",
      at: instant(submitted),
      by,
      commune: commune.code,
      procedure: "1.001776",
      procedureVersion,
      case: "standard",
      channel: "counter",
      language: "vi",
      ownerName: `Nông Thị Thu Hương ${n}`,
      components: [{ id: "declaration", form: "original", count: 1 }],
      secret: "0123456789",
      form: `form${n}`,
    },
    { type: "DossierReceived", at: instant(submitted + 60_000), by, dueAt, warnAt, routeBy: acceptBy },
    {
      type: "DossierHandedOver",
      at: instant(submitted + 61_000),
      by: "system:routing",
      handoff: 1,
      step: "appraise",
      to,
      acceptBy,
    },
  ];
  if (!isDue)
    events.push({ type: "HandoffAccepted", at: instant(submitted + 120_000), by: "trang.tangiang", handoff: 1 });
  const state = events.reduce<Dossier>(evolve, noDossier);
  if (state.status === "none") throw new Error("The dossier is not open");
  const writes = events.map((event, seq) => ({
    request: { key: `k${n}-${seq}`.padEnd(11, "x"), fingerprint: "abcdef" },
    events: [event],
  }));
  const date = instant(submitted).slice(0, 10);
  const code = dossierCode(commune.agencyCode, date, 100_000 + n);
  return encodeDossier({ code, version: events.length, state, writes, base: noDossier, archives: 0 });
};

/** Writes open dossiers straight into the table: the fastest way to a table of a given size. */
export const writeOpenDossiers = async (client: DynamoDBClient, table: string, wanted: OpenDossiers): Promise<void> => {
  const starts = Array.from({ length: Math.ceil(wanted.count / 25) }, (_, at) => at * 25);
  await inLanes(starts, 6, async (start) => {
    const size = Math.min(25, wanted.count - start);
    let requests = Array.from({ length: size }, (_, at) => ({ PutRequest: { Item: openDossier(wanted, start + at) } }));
    while (requests.length > 0) {
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
      requests = (answer.UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item } }] : [],
      );
    }
  });
};
