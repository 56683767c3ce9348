import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { type AgenciesHost, residenceForm, startAgenciesHost } from "./agencies-host.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { type Look, partnerWatch } from "./partner-watch.ts";

const section = "A partner that does not answer";
const perSecond = 5;
/** Before the outage begins and after it ends, dossiers go on coming in for so long. */
const aroundSeconds = 10;
/** The queue's pauses grow to ten minutes; what it has given up by then, the sweep brings after twenty more. Beyond that it is lost. */
const patienceSeconds = 2_400;

const View = z.object({ code: z.string() });
type Watch = ReturnType<typeof partnerWatch>;

/** Five dossiers a second, each sent again under its key until it has an answer. @param answered when each had it */
const comeIn = async (
  { host }: AgenciesHost,
  seconds: number,
  answered: Map<string, number>,
  each: (second: number) => Promise<void>,
): Promise<void> => {
  const submit = async (number: number): Promise<void> => {
    const form = residenceForm(number);
    const { body } = await host.persistently("/api/dossiers", "receptionist", `submit-${number}`, form);
    answered.set(View.parse(body).code, Date.now());
  };
  const asking: Promise<void>[] = [];
  const from = Date.now();
  for (let second = 0; second < seconds; second++) {
    for (let at = 0; at < perSecond; at++) asking.push(submit(second * perSecond + at));
    await each(second);
    await wait(Math.max(0, from + (second + 1) * 1000 - Date.now()));
  }
  await Promise.all(asking);
};

/** Looks each second until the partner has heard of all, or nobody would wait any longer. */
const drained = async (watch: Watch, answered: ReadonlyMap<string, number>, looks: Look[]): Promise<number> => {
  const fromMs = Date.now();
  for (;;) {
    const look = await watch.look(answered);
    looks.push(look);
    const seconds = (Date.now() - fromMs) / 1000;
    if (look.waiting + look.untold === 0 || seconds > patienceSeconds) return seconds;
    await wait(1000);
  }
};

interface Outage {
  readonly sent: number;
  readonly looks: readonly Look[];
  /** From the partner's return. */
  readonly drainSeconds: number;
  readonly twice: number;
}

/** Dossiers come in while the portal's stand-in fails for a while; then everything must have reached it once. */
const outage = async (
  system: AgenciesHost,
  watch: Watch,
  downSeconds: number,
  say: BenchContext["say"],
): Promise<Outage> => {
  const looks: Look[] = [];
  const answered = new Map<string, number>();
  await comeIn(system, downSeconds + 2 * aroundSeconds, answered, async (second) => {
    if (second === aroundSeconds) {
      say(`the portal fails for ${downSeconds} s`);
      await watch.behaves("fault");
    }
    if (second === aroundSeconds + downSeconds) await watch.behaves("well");
    looks.push(await watch.look(answered));
  });
  say(`it answers again; ${looks.at(-1)?.waiting} messages wait`);
  const drainSeconds = aroundSeconds + (await drained(watch, answered, looks));
  const known = await watch.told();
  const twice = known.reduce((sum, { received, older }) => sum + received - 1 + older, 0);
  return { sent: answered.size, looks, drainSeconds, twice };
};

const figuresOf = (seconds: number, { sent, looks, drainSeconds, twice }: Outage): Figure[] => {
  const wrong = looks.filter(({ isWrong }) => isWrong).length;
  const last = looks.at(-1);
  return [
    {
      ...{ section, name: `portal away for ${seconds} s, ${perSecond} dossiers a second: lost`, unit: `of ${sent}` },
      ...{
        value: last?.untold ?? Number.NaN,
        budget: atMost(0, "value"),
        note: `${last?.dead} among the dead letters`,
      },
    },
    {
      ...{ section, name: "told twice, or an older state after a newer", value: twice, unit: "" },
      budget: atMost(0, "value"),
    },
    {
      ...{ section, name: "from its return until everything was told", value: drainSeconds, unit: "s" },
      budget: atMost(930, "value"),
      note: "a report that failed waits 30, 120, 300, 600 s, whatever becomes of the portal meanwhile",
    },
    { section, name: "most messages that waited", value: Math.max(...looks.map(({ waiting }) => waiting)), unit: "" },
    {
      ...{ section, name: "looks at the operator's screen that were wrong", value: wrong, unit: `of ${looks.length}` },
      budget: atMost(0, "value"),
      note: "beside what the queue itself says and what the portal had surely not heard of",
    },
  ];
};

/** The portal's exchange over an outage, in real time on the whole local system; as long as `--seconds` says. */
export const partnerDown = async ({ scratch, say, seconds }: BenchContext): Promise<Figure[]> => {
  say("starting the local host, which tells the portal of all dossiers");
  const system = await startAgenciesHost(join(scratch, "partner-down"));
  const watch = partnerWatch(system, 2 * perSecond);
  try {
    await wait(system.settleMs);
    return figuresOf(seconds, await outage(system, watch, seconds, say));
  } finally {
    watch.close();
    await system.host.stop();
  }
};
