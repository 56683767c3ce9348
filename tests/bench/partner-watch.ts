import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { AgenciesHost } from "./agencies-host.ts";
import { localSqs } from "./agency-queues.ts";

const QueueMap = z.object({
  queues: z.array(z.object({ queue: z.string(), waiting: z.int(), inFlight: z.int(), stuck: z.int() })),
});

/** What a stream and a batch may hold between the clerk's answer and the queue. */
const lagMs = 30_000;

const Told = z.object({ told: z.array(z.object({ code: z.string(), received: z.number(), older: z.number() })) });
const counted = ["", "NotVisible", "Delayed"].map((name) => `ApproximateNumberOfMessages${name}`);

/** One look at the queue from three sides. */
export interface Look {
  readonly waiting: number;
  /** Dossiers that the partner has not heard of. */
  readonly untold: number;
  /** Dead letters. */
  readonly dead: number;
  /** The operator's screen said something else than the queue itself, or less than what is surely still to be told. */
  readonly isWrong: boolean;
}

/**
 * Looks at the portal's stand-in and at the queue before it.
 * @param slack messages that may both come and go between two questions of one look
 */
export const partnerWatch = ({ host, endpoints }: AgenciesHost, slack: number) => {
  const sqs = localSqs(endpoints.sqs);
  const QueueUrl = endpoints.outputs.PortalSyncQueueUrl ?? "";
  const portal = async (path: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return (await fetch(`${endpoints.portal}${path}`, init)).json();
  };
  const told = async () => Told.parse(await portal("/dieu-khien")).told;
  /** What the operator's screen shows. */
  const shown = async () => {
    const map = QueueMap.parse(await host.ask("GET", "/api/operations/queues", "operator"));
    const queue = map.queues.find((one) => one.queue === "portal-sync");
    if (queue === undefined) throw new Error("nobody shows the portal's queue");
    return { waiting: queue.waiting + queue.inFlight, dead: queue.stuck };
  };
  const asked = async (): Promise<number> => {
    const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    return counted.reduce((sum, name) => sum + Number(Reflect.get(Attributes, name) ?? 0), 0);
  };
  return {
    told,
    behaves: (mode: "well" | "fault") => portal("/dieu-khien/su-co", { mode }),
    /** @param answered when the clerk had his answer about each dossier, epoch milliseconds */
    look: async (answered: ReadonlyMap<string, number>): Promise<Look> => {
      const beforeMs = Date.now();
      // Messages come and go while a busy computer answers: what is shown lies between two counts of the queue itself.
      const before = await asked();
      const [{ waiting, dead }, known] = await Promise.all([shown(), told()]);
      const after = await asked();
      const heard = new Set(known.map(({ code }) => code));
      const untold = [...answered].filter(([code]) => !heard.has(code));
      const surely = untold.filter(([, atMs]) => beforeMs - atMs > lagMs).length;
      const isApart = waiting < Math.min(before, after) - slack || waiting > Math.max(before, after) + slack;
      const isWrong = isApart || waiting + dead < surely - slack;
      return { waiting, untold: untold.length, dead, isWrong };
    },
    close: () => sqs.destroy(),
  };
};
