import { createHash, randomUUID } from "node:crypto";
import { answerApi } from "../../functions/answer/api.ts";
import { consumeAnswer } from "../../functions/answer/consume.ts";
import type { AnswerDeps } from "../../functions/answer/deps.ts";
import type { CloudEvent } from "../../shared/messaging/cloudevent.ts";
import { type ContentMode, encodeCloudEvent } from "../../shared/messaging/cloudevents-http.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { secretsIn, webhookHeaders } from "../../shared/messaging/webhook-signature.ts";
import { s3OutcomeFiles } from "../../shared/store/outcome-files.ts";
import { s3PaperFiles } from "../../shared/store/paper-files.ts";
import { paperStore } from "../../shared/store/paper-store.ts";
import { birthForm, dossierWorld } from "./dossier-world.ts";
import { localTables } from "./dynamodb-local.ts";
import { queueRecord } from "./queue-record.ts";
import { localBucket } from "./s3-local.ts";

/** A temporary residence, which the police decides in its one step. */
const residenceForm = {
  ...birthForm,
  procedure: "1.004194",
  components: [{ id: "ct01" }, { id: "lodging-proof", form: "copy" }],
};

/** The beginning of a PDF, which is all that tells its type. */
export const pdf = (content = "outcome"): Buffer => Buffer.from(`%PDF-1.7 ${content}`);
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");

export const police = "H14.15";
/** The old secret of the police and the new one, while it is changed. */
export const secrets = ["whsec_b2xkIHNlY3JldA==", "whsec_bmV3IHNlY3JldA=="] as const;

/** Dossiers on real tables, files in a real bucket, and answers of the police by queue and by HTTP. */
export const answerWorld = async (at: string) => {
  const [world, { client, table }, { s3, bucket, endpoint, stop }] = await Promise.all([
    dossierWorld(at),
    localTables("paper"),
    localBucket("papers"),
  ]);
  const province = await world.definitions.province();
  const agencies = province.agencies.map((agency) =>
    agency.code === police ? { ...agency, answerSecret: "/police" } : agency,
  );
  const definitions = { ...world.definitions, province: async () => ({ ...province, agencies }) };
  const papers = paperStore(client, table.paper);
  const deps: AnswerDeps = {
    ...{ closures: world.rules.closures, shareOut: world.rules.shareOut },
    ...{ dossiers: world.dossiers, definitions, audit: world.audit, papers },
    files: s3PaperFiles(s3, bucket),
    outcomeFiles: s3OutcomeFiles(s3, bucket),
    now: () => world.clock.at,
    newId: randomUUID,
  };
  const told: Fact[] = [];
  const consume = consumeAnswer({
    ...deps,
    queuePrefix: "motcua-answers-",
    publish: async (facts) => void told.push(...facts),
  });
  const api = answerApi({
    ...deps,
    secretsOf: async (name) => (name === "/police" ? secretsIn(secrets.join(" ")) : []),
  });
  let sent = 0;

  const event = (code: string, name: string, data: object, more: object = {}): CloudEvent => ({
    specversion: "1.0",
    id: `answer-${++sent}`,
    type: `motcua.agency.${name}.v1`,
    source: `/agency/${police}`,
    subject: code,
    time: world.clock.at,
    datacontenttype: "application/json",
    data,
    ...more,
  });
  const byQueue = async (body: unknown, key = "police") =>
    consume({
      ...queueRecord(body),
      eventSourceARN: `arn:aws:sqs:ap-southeast-1:000000000000:motcua-answers-${key}`,
    });
  interface Posting {
    readonly mode?: ContentMode;
    readonly signedWith?: string;
    readonly signedAt?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly path?: string;
  }
  const post = async (one: CloudEvent, posting: Posting = {}): Promise<Response> => {
    const { mode = "structured", signedWith = secrets[0], signedAt = world.clock.at } = posting;
    const { headers, body } = encodeCloudEvent(one, mode);
    const signature = webhookHeaders(secretsIn(signedWith), {
      ...{ id: one.id, body: String(body), timestamp: Date.parse(signedAt) / 1000 },
    });
    const path = posting.path ?? "/api/agency/events";
    return api.request(path, { method: "POST", body, headers: { ...headers, ...signature, ...posting.headers } });
  };
  /** A residence that was handed over to the police. @returns its code and the hand-over's id */
  const handedOver = async () => {
    const code = await world.atOffice(residenceForm);
    return { code, handoff: `${code}~1` };
  };
  const load = async (code: string) => {
    const recorded = await world.dossiers.load(code);
    if (recorded === undefined) throw new Error(`${code} is not there`);
    const happened = recorded.writes.flatMap(({ events }) => events.map(({ type }) => type));
    return { ...recorded, happened };
  };
  return {
    ...{ world, deps, told, papers, api, endpoint, event, byQueue, post, handedOver, load, stop },
    ...{ s3, bucket, papersTable: { client, name: table.paper } },
  };
};
export type AnswerWorld = Awaited<ReturnType<typeof answerWorld>>;
