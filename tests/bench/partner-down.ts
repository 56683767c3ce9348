import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { procedureOf, startAgenciesHost } from "./agencies-host.ts";
import { localSqs, queuesOf } from "./agency-queues.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";

const section = "A partner that does not answer";
const perSecond = 5;
/** Before the outage begins and after it ends, dossiers go on coming in for so long. */
const aroundSeconds = 10;
/** The queue's pauses grow to fifteen minutes; more than that after the return is a fault. */
const patienceSeconds = 1_000;
/** What a stream and a batch may hold between the clerk's answer and the queue. */
const lagSeconds = 15;

const View = z.object({ code: z.string() });
const Told = z.object({ told: z.array(z.object({ code: z.string(), received: z.number(), older: z.number() })) });

interface Look {
  readonly waiting: number;
  /** `/local/queues` said something else than the queue itself, or less than what is surely still to be told. */
  readonly isWrong: boolean;
}

/** Dossiers come in while the portal's stand-in fails for a while; then everything must have reached it once. */
const outage = async (
  { host, endpoints }: Awaited<ReturnType<typeof startAgenciesHost>>,
  downSeconds: number,
  say: BenchContext["say"],
) => {
  const portal = async (path: string, body?: object): Promise<unknown> =>
    (
      await fetch(`${endpoints.portal}${path}`, {
        method: body ? "POST" : "GET",
        ...(body && { body: JSON.stringify(body) }),
      })
    ).json();
  const sqs = localSqs(endpoints.sqs);
  const QueueUrl = endpoints.outputs.PortalSyncQueueUrl ?? "";
  const answered = new Map<string, number>();
  const looks: Look[] = [];
  const told = async () => Told.parse(await portal("/dieu-khien")).told;

  const waitingBy = async (): Promise<{ shown: number; asked: number; dead: number }> => {
    const [queues, { Attributes }] = await Promise.all([
      queuesOf(host),
      sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] })),
    ]);
    const shown = queues.find(({ name }) => QueueUrl.endsWith(`/${name}`));
    const asked = [
      "ApproximateNumberOfMessages",
      "ApproximateNumberOfMessagesNotVisible",
      "ApproximateNumberOfMessagesDelayed",
    ];
    const of = (name: string) => Number(Reflect.get(Attributes ?? {}, name) ?? 0);
    return {
      shown: (shown?.visible ?? Number.NaN) + (shown?.inFlight ?? Number.NaN),
      asked: asked.reduce((sum, name) => sum + of(name), 0),
      dead: shown?.deadLetters ?? Number.NaN,
    };
  };
  const look = async (): Promise<{ waiting: number; untold: number }> => {
    const before = Date.now();
    const [{ shown, asked }, known] = await Promise.all([waitingBy(), told()]);
    const heard = new Set(known.map(({ code }) => code));
    const untold = [...answered].filter(([code]) => !heard.has(code));
    const surely = untold.filter(([, at]) => before - at > lagSeconds * 1000).length;
    // Both are asked at once, and in that moment a second's dossiers may come or go.
    looks.push({ waiting: shown, isWrong: Math.abs(shown - asked) > 2 * perSecond || shown < surely - 2 * perSecond });
    return { waiting: shown, untold: untold.length };
  };

  const form = (number: number) => ({
    ...{ commune: "01288", procedure: procedureOf(number), channel: "counter", owner: { name: "Nông Thị Thu Hương" } },
    components: ["ct01", "lodging-proof"].map((id) => ({ id, form: "original", count: 1 })),
  });
  const submit = async (number: number): Promise<string> => {
    const { body } = await host.persistently("/api/dossiers", "receptionist", `submit-${number}`, form(number));
    return View.parse(body).code;
  };
  const loadSeconds = downSeconds + 2 * aroundSeconds;
  const asking: Promise<void>[] = [];
  const from = Date.now();
  for (let second = 0; second < loadSeconds; second++) {
    if (second === aroundSeconds) {
      say(`the portal fails for ${downSeconds} s`);
      await portal("/dieu-khien/su-co", { mode: "fault" });
    }
    if (second === aroundSeconds + downSeconds) await portal("/dieu-khien/su-co", { mode: "well" });
    for (let at = 0; at < perSecond; at++)
      asking.push(
        submit(second * perSecond + at).then((code) => {
          answered.set(code, Date.now());
        }),
      );
    await look();
    await wait(Math.max(0, from + (second + 1) * 1000 - Date.now()));
  }
  await portal("/dieu-khien/su-co", { mode: "well" });
  const returned = from + (aroundSeconds + downSeconds) * 1000;
  await Promise.all(asking);
  say(`it answers again; ${looks.at(-1)?.waiting} messages wait`);
  for (let left = await look(); left.waiting + left.untold > 0; left = await look()) {
    if (Date.now() - returned > patienceSeconds * 1000) break;
    await wait(1000);
  }
  const drainSeconds = (Date.now() - returned) / 1000;
  const known = await told();
  const { dead } = await waitingBy();
  sqs.destroy();
  const heard = new Set(known.map(({ code }) => code));
  return {
    ...{ sent: answered.size, looks, drainSeconds, dead },
    lost: [...answered.keys()].filter((code) => !heard.has(code)).length,
    twice: known.reduce((sum, { received }) => sum + received - 1, 0),
    older: known.reduce((sum, { older }) => sum + older, 0),
  };
};

/** The portal's exchange over an outage, in real time on the whole local system; as long as `--seconds` says. */
export const partnerDown = async ({ scratch, say, seconds }: BenchContext): Promise<Figure[]> => {
  say("starting the local host, which tells the portal of all dossiers");
  const system = await startAgenciesHost(join(scratch, "partner-down"));
  try {
    await wait(system.settleMs);
    const { sent, lost, twice, older, dead, looks, drainSeconds } = await outage(system, seconds, say);
    const most = Math.max(...looks.map(({ waiting }) => waiting));
    const wrong = looks.filter(({ isWrong }) => isWrong).length;
    const what = `portal away for ${seconds} s, ${perSecond} dossiers a second`;
    return [
      {
        section,
        name: `${what}: lost`,
        value: lost,
        unit: `of ${sent}`,
        budget: atMost(0, "value"),
        note: `${dead} among the dead letters`,
      },
      {
        section,
        name: "told twice under one version, or an older state after a newer",
        value: twice + older,
        unit: "",
        budget: atMost(0, "value"),
      },
      {
        section,
        name: "from its return until everything was told",
        value: drainSeconds,
        unit: "s",
        budget: atMost(930, "value"),
        note: "a report that failed waits 30, 120, 300, 600 s",
      },
      { section, name: "most messages that waited", value: most, unit: "" },
      {
        section,
        name: "looks at /local/queues that were wrong",
        value: wrong,
        unit: `of ${looks.length}`,
        budget: atMost(0, "value"),
        note: "compared with the queue itself and with what the portal had surely not heard",
      },
    ];
  } finally {
    await system.host.stop();
  }
};
