import { randomUUID } from "node:crypto";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { AttributeValue, SQSRecord } from "aws-lambda";
import * as z from "zod";
import { dossierApi } from "../../functions/dossier/api.ts";
import { recordDelivery } from "../../functions/handoff/consume.ts";
import { notify } from "../../functions/notification/notify.ts";
import { routeChanges } from "../../functions/routing/consume.ts";
import type { Definitions } from "../../shared/definitions/load.ts";
import { handoffId } from "../../shared/domain/dossier/code.ts";
import { workOf } from "../../shared/domain/dossier/state.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dossierKey } from "../../shared/store/keys.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { personIndex } from "../../shared/store/person-index.ts";
import type { Write } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { Bill } from "./bill.ts";
import { itemBytes } from "./item-bytes.ts";
import { authorizerOf } from "./officers.ts";
import type { Story, StoryStep } from "./stories.ts";
import { clientOf, type TableNames } from "./tables.ts";

/** The head item after a step, in bytes as DynamoDB counts them. */
export interface HeadSize {
  readonly step: string;
  readonly whole: number;
  readonly withoutHistory: number;
}

export interface Told {
  readonly code: string;
  readonly sms: number;
  readonly heads: readonly HeadSize[];
  /** Changes after the submission that the law or the offices know by a name, whether or not they shared a write. */
  readonly transitions: number;
  /** Commands that were accepted, by who gave them. */
  readonly commands: Readonly<Record<string, number>>;
}

const View = z.object({ code: z.string() });

interface Place {
  readonly endpoint: string;
  /** The client whose calls are counted. */
  readonly client: DynamoDBClient;
  readonly tables: TableNames;
  readonly definitions: Definitions;
  readonly bill: Pick<Bill, "label">;
  /** A moment within office hours, from which the story's clock starts. */
  readonly startsAt: string;
}

/** An outcome makes the dossier ready: those two are one. */
const transitionsOf = (writes: readonly Write[]): number =>
  writes.flatMap(({ events }) => events).filter(({ type }) => type !== "DossierSubmitted" && type !== "DossierReady")
    .length;

/** Minutes of the story's clock between two steps. */
const stepMinutes = 2;

/**
 * The functions of a dossier's way in one process on real tables, without the network between them: each write's new
 * image goes straight to the routing function, its facts straight to those who subscribe. So each call to DynamoDB is
 * known by the step that caused it.
 */
export const oneProcess = async ({ endpoint, client, tables, definitions, bill, startsAt }: Place) => {
  let epoch = Date.parse(startsAt);
  const now = () => `${new Date(epoch).toISOString().slice(0, 19)}Z`;
  // Its reads are the bench's own and must not be counted.
  const aside = clientOf(endpoint);
  const storeFor = () => definitionStore({ client, table: tables.definition, now });
  await definitionStore({ client: aside, table: tables.definition, now }).publish(definitions, {
    by: "bench",
    reason: "",
  });

  const dossiers = dossierStore(client, tables.dossier);
  const outbox: Fact[] = [];
  let sms = 0;
  // Each function is its own process on AWS, so each has its own cache of definitions.
  const people = personIndex(client, tables.dossier, "bench");
  const api = dossierApi({
    outages: async () => [],
    troubleOf: async () => undefined,
    dossiers,
    definitions: storeFor(),
    audit: auditStore(client, tables.audit),
    people,
    delegations: delegationStore(client, tables.dossier),
    now,
    newSecret,
    newId: randomUUID,
    intakeKeyOf: (officer) => officer,
    publicUrl: "https://motcua.example.vn",
  });
  const routing = storeFor();
  const route = routeChanges({
    dossiers,
    definitions: routing,
    people,
    rulesFor: rulesFor(routing),
    closures: async (rules) => rules,
    province: routing.province,
    publish: async (facts) => void outbox.push(...facts),
    park: async ({ dossier }) => {
      throw new Error(`The change of ${dossier} cannot be worked on`);
    },
    now,
  });
  const deliver = recordDelivery({ dossiers, rulesFor: rulesFor(storeFor()), now });
  const notifying = storeFor();
  const { sms: settings } = definitions.province;
  const tell = notify({
    dossiers,
    waiting: async () => undefined,
    appointment: async () => undefined,
    isClosed: async () => false,
    province: notifying.province,
    templates: notifying.messageTemplates,
    ledger: notificationStore(client, tables.notification),
    channels: {
      sms: {
        stripsMarks: settings.stripMarks,
        priceVnd: (segments) => segments * settings.priceVndPerSegment,
        send: async () => ({ taken: true, carrier: "bench", carrierId: `${randomUUID()}-${++sms}` }),
      },
    },
    preferenceOf: async () => undefined,
    now,
    chance: () => 0.5,
    publicUrl: "https://motcua.example.vn",
    sender: settings.senderId,
    monthlyCapVnd: settings.monthlyCapVnd,
  });
  // The queue's subscription names the facts that have a text; there is one text for each.
  const isTold = new Set(definitions.messages.map(({ event }) => event));

  const headOf = async (code: string) => {
    const { pk, sk } = dossierKey(code);
    const { Item } = await aside.send(
      new GetItemCommand({ TableName: tables.dossier, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }),
    );
    if (Item === undefined) throw new Error(`${code} is not in the table`);
    return Item;
  };

  /** Everything that follows by itself, until nothing more does. */
  const settle = async (code: string, step: string, commands: Record<string, number>, seen: { version: number }) => {
    for (;;) {
      const image = await headOf(code);
      const version = Number(image.v?.N);
      const fact = outbox.shift();
      if (version === seen.version && fact === undefined) return;
      if (fact !== undefined) await consume(fact, step, commands, seen, code);
      else {
        seen.version = version;
        bill.label(step, "routing");
        const NewImage = image as Record<string, AttributeValue>;
        const { batchItemFailures } = await route({ Records: [{ dynamodb: { NewImage, SequenceNumber: "1" } }] });
        if (batchItemFailures.length > 0) throw new Error(`Routing failed after "${step}"`);
        if (Number((await headOf(code)).v?.N) > version) commands.routing = (commands.routing ?? 0) + 1;
      }
    }
  };
  const consume = async (
    { envelope, attributes }: Fact,
    step: string,
    commands: Record<string, number>,
    seen: { version: number },
    code: string,
  ) => {
    const message = { body: JSON.stringify(envelope) } as SQSRecord;
    if (envelope.type === "motcua.dossier.handed-over.v1" && attributes.inbox === "built-in") {
      // The routing function's write reaches the stream before the queue's message is read.
      bill.label(step, "hand-over queue");
      await deliver(message);
      if (Number((await headOf(code)).v?.N) > seen.version) commands.handoff = (commands.handoff ?? 0) + 1;
    }
    if (isTold.has(String(envelope.data.event))) {
      bill.label(step, "SMS");
      await tell(message);
    }
  };

  const pathOf = async ({ on, command }: StoryStep, code: string): Promise<string> => {
    if (on === "dossiers") return "/api/dossiers";
    if (on === "dossier") return `/api/dossiers/${code}/${command}`;
    const state = (await dossierStore(aside, tables.dossier).load(code))?.state;
    return `/api/handoffs/${handoffId(code, (state && workOf(state)?.handoffs) ?? 0)}/${command}`;
  };

  const ask = async (method: "GET" | "POST", path: string, by: StoryStep["by"], body?: object): Promise<unknown> => {
    const answer = await api.request(
      path,
      {
        method,
        headers: { "content-type": "application/json", ...(method === "POST" && { "idempotency-key": randomUUID() }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      { event: { requestContext: { http: { sourceIp: "127.0.0.1" }, authorizer: authorizerOf(by) } } },
    );
    const json: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
    return json;
  };

  return {
    ask,
    dossiers,
    now,
    /** Plays a story to its end. */
    play: async ({ steps }: Story): Promise<Told> => {
      const before = sms;
      const heads: HeadSize[] = [];
      const commands: Record<string, number> = { api: 0 };
      const seen = { version: 0 };
      let code = "";
      for (const step of steps) {
        epoch += stepMinutes * 60_000;
        bill.label(step.name, "api");
        ({ code } = View.parse(await ask("POST", await pathOf(step, code), step.by, step.body)));
        commands.api = (commands.api ?? 0) + 1;
        await settle(code, step.name, commands, seen);
        const head = await headOf(code);
        const { events: _, packed: __, ...rest } = head;
        heads.push({ step: step.name, whole: itemBytes(head), withoutHistory: itemBytes(rest) });
      }
      const kept = await dossierStore(aside, tables.dossier).load(code);
      return { code, sms: sms - before, heads, commands, transitions: transitionsOf(kept?.writes ?? []) };
    },
  };
};
