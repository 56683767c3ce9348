import { type AttributeValue, type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import type { DossierRules } from "../../shared/domain/dossier/rules.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import { dossierKey } from "../../shared/store/keys.ts";
import type { RecordedDossier, Request } from "../../shared/store/recorded-dossier.ts";
import { birth, required, submitted } from "./dossier.ts";

/** The request behind an Idempotency-Key. */
export const requestBy = (key: string, content: unknown = "same"): Request =>
  requestOf(requestName("lan.tangiang", key), content);

const at = "2026-11-17T03:00:00Z";
export const given = { at, by: "lan.tangiang" };

let numbered = 0;
export const newCode = (): string => `H14.101-261117-${String(++numbered).padStart(4, "0")}`;

/** Opens a dossier in the table. */
export const openDossier = async (
  store: DossierStore,
  rules: DossierRules = birth,
  code = newCode(),
): Promise<RecordedDossier> => {
  const created = await store.create(code, { request: requestBy(code), events: [submitted(rules, required(rules))] });
  if (created === "exists") throw new Error(`${code} exists`);
  return created;
};

/** Gives commands in turn, each as a request of its own, and answers with the dossier after the last. */
export const executed = async (
  store: DossierStore,
  code: string,
  commands: readonly DossierCommand[],
  rules: DossierRules = birth,
): Promise<RecordedDossier> => {
  let last: RecordedDossier | undefined;
  for (const [index, command] of commands.entries()) {
    const request = requestBy(`${code} ${command.type} ${index} ${Math.random()}`);
    const done = await executeDossier({ dossiers: store, rulesFor: async () => rules })(code, command, { request });
    if (!done.ok) throw new Error(`${command.type}: ${done.refusal.code}`);
    last = done.value;
  }
  if (last === undefined) throw new Error("no command was given");
  return last;
};

/** The way of a dossier to an office that has accepted it. */
export const toOffice: readonly DossierCommand[] = [
  { type: "ReceiveDossier", ...given },
  { type: "HandOver", ...given },
  { type: "AcceptHandoff", handoff: 1, ...given },
];

export const rawItem = async (
  client: DynamoDBClient,
  table: string,
  code: string,
): Promise<Record<string, AttributeValue>> => {
  const { pk, sk } = dossierKey(code);
  const answer = await client.send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }),
  );
  if (answer.Item === undefined) throw new Error(`${code} is not there`);
  return answer.Item;
};

export const eventsOf = (recorded: Pick<RecordedDossier, "writes">): DossierEvent[] =>
  recorded.writes.flatMap(({ events }) => events);
