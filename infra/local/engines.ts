import { type Carriers, carrierState } from "./carriers/carrier-state.ts";
import type { DataFolder } from "./data-folder.ts";
import type { VirtualClock } from "./invoke/virtual-clock.ts";
import { openSigningKey, type SigningKey } from "./oidc/signing-key.ts";
import type { Progress } from "./progress.ts";
import { type DynamoDb, startDynamoDb } from "./services/dynamodb-local.ts";
import { type Kms, startKms } from "./services/kms.ts";
import { type Messages, startMessages } from "./services/messages.ts";
import { startMeter } from "./services/meter.ts";
import { type Sms, smsStore } from "./services/sms-store.ts";
import { newUsage, type Usage } from "./services/usage.ts";
import { type Assembly, synthesize } from "./synth.ts";

export interface Engines {
  readonly assembly: Assembly;
  readonly dynamodb: DynamoDb;
  readonly messages: Messages;
  readonly kms: Kms;
  readonly key: SigningKey;
  readonly sms: Sms;
  readonly carriers: Carriers;
  readonly usage: Usage;
  /** Where functions find AWS's services. */
  readonly endpoints: { readonly dynamodb: string; readonly messages: string; readonly kms: string };
}

export interface EnginesParts {
  readonly data: DataFolder;
  readonly clock: VirtualClock;
  readonly java: string;
  readonly region: string;
  readonly meter: boolean;
  readonly underLoad: boolean;
  /** A template to take instead of synthesizing this repository's own. */
  readonly templateFile: string | undefined;
  readonly progress: Progress;
  /** Registers what a stop has to undo. */
  readonly later: (undo: () => unknown) => void;
}

/** Synthesizes and starts everything that holds state, side by side: the engines need no template, and both take seconds. */
export const startEngines = async (parts: EnginesParts): Promise<Engines> => {
  const { data, clock, java, region, meter, underLoad, templateFile, progress, later } = parts;
  const usage = newUsage();
  const sms = smsStore(data.database, clock.now);
  const carriers = carrierState({
    read: () => data.readSetting("carriers"),
    write: (text) => data.writeSetting("carriers", text),
  });
  const smsMode = () => carriers.modeOf("sns");
  const [assembly, dynamodb, messages, kms, key] = await all([
    progress.step("template", () => (templateFile ? given(templateFile) : synthesize()), told),
    progress.step("DynamoDB Local", () => stoppable(startDynamoDb(data, { java, underLoad }), later)),
    progress.step("queues, topics, buckets", () =>
      stoppable(startMessages(data, { region, sms, usage, offset: clock.offset, smsMode }), later),
    ),
    progress.step("signing keys", () => stoppable(startKms(data), later)),
    openSigningKey(data),
  ]);
  const counter = meter ? await stoppable(startMeter(dynamodb.url, usage), later) : undefined;
  const endpoints = { dynamodb: counter?.url ?? dynamodb.url, messages: messages.url, kms: kms.url };
  return { assembly, dynamodb, messages, kms, key, sms, carriers, usage, endpoints };
};

const given = (templateFile: string): Assembly => ({ templateFile, fresh: false });
const told = ({ fresh }: Assembly): string => (fresh ? "synthesized" : "unchanged");

/** Waits for all, even when one fails, so that whatever did start can be stopped. */
const all = async <const Work extends readonly Promise<unknown>[]>(work: Work) => {
  await Promise.allSettled(work);
  return Promise.all(work);
};

const stoppable = async <Part extends { stop(): Promise<void> }>(
  starting: Promise<Part>,
  later: EnginesParts["later"],
): Promise<Part> => {
  const part = await starting;
  later(part.stop);
  return part;
};
