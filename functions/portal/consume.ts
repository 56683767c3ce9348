import type { SQSRecord } from "aws-lambda";
import * as z from "zod";
import { Envelope } from "../../shared/contracts/event.ts";
import { SyncRequest } from "../../shared/contracts/portal-sync.ts";
import type { PutBack } from "../../shared/messaging/queue.ts";
import { log } from "../../shared/runtime/log.ts";
import { jsonBody, lastDelivery } from "../../shared/runtime/sqs.ts";
import { PutOff } from "./put-off.ts";
import { type SyncDeps, syncDossier } from "./sync.ts";

export interface ConsumeDeps extends SyncDeps {
  readonly putBack: PutBack;
}

const Message = z.union([SyncRequest, Envelope]);

const dossierIn = (record: SQSRecord): string => {
  const message = Message.parse(jsonBody(record));
  return "dossier" in message ? message.dossier : message.subject;
};

/** A portal that is away makes no dead letters: nobody could mend them, and the sweep brings the report again by the ledger. */
const leftToSweep = (dossier: string): void => log.info("left to the sweep", { dossier });

/**
 * Whatever happened to a dossier, and whoever asks: one look at how it stands. Looks of the same dossier within this function
 * wait for each other; elsewhere the ledger's lease parts them.
 */
export const reportDossiers = (deps: ConsumeDeps) => {
  const atWork = new Map<string, Promise<unknown>>();
  return async (record: SQSRecord): Promise<void> => {
    const code = dossierIn(record);
    const before = atWork.get(code) ?? Promise.resolve();
    const work = before.catch(() => undefined).then(() => syncDossier(deps, code));
    atWork.set(code, work);
    try {
      await work;
    } catch (fault) {
      if (!(fault instanceof PutOff)) throw fault;
      if (fault.isKept && Number(record.attributes.ApproximateReceiveCount) >= lastDelivery) return leftToSweep(code);
      await deps.putBack(record.receiptHandle, fault.seconds);
      throw fault;
    } finally {
      if (atWork.get(code) === work) atWork.delete(code);
    }
  };
};
