import { versionOfText } from "../definitions/version.ts";
import type { Province } from "../domain/agency/province.ts";
import type { CalendarYear, WorkingCalendar } from "../domain/calendar/calendar-definition.ts";
import { STANDARD_HOURS } from "../domain/calendar/standard-hours.ts";
import { epochOf } from "../domain/calendar/time.ts";
import type { SmsTemplate } from "../domain/message/template.ts";
import type { Procedure, ProcedureDefinition } from "../domain/procedure/definition.ts";
import type { ReplyTemplates } from "../domain/reply/reply.ts";
import type { Routes, RouteTable } from "../domain/routing/route-table.ts";
import type { SlipTemplate } from "../domain/slip/template.ts";
import type { ServiceLine } from "../domain/ticket/service-line.ts";
import type { Clock } from "../runtime/clock.ts";
import { turnstile } from "../runtime/turnstile.ts";
import { boundedCache } from "./bounded-cache.ts";
import { DefinitionIndex, inForce, Revision } from "./definition-index.ts";
import type { DefinitionItems } from "./definition-items.ts";
import { bodyKey, currentKey, type DefinitionKind, setKey } from "./definition-keys.ts";

/** How long a function may go on with the set it knows after another was published. */
const INDEX_AGE_MS = 3_000;
/** A function that has just started reads a whole catalogue; fewer than the SDK's 50 connections. */
const READS_AT_ONCE = 32;
const PROCEDURES_KEPT = 1_000;
const OTHERS_KEPT = 200;

/** What every function reads. All answers come from one published set. */
export interface DefinitionReader {
  /** The revision in force; it changes with every publication. */
  revision(): Promise<number>;
  /** Reads anew what is in force at this moment. @returns undefined when nothing was ever published */
  refresh(): Promise<number | undefined>;
  /** A version that was ever published, in force or not: dossiers keep theirs. */
  procedure(code: string, version: string): Promise<Procedure | undefined>;
  /** @param date YYYY-MM-DD in Vietnam */
  procedureInForce(code: string, date: string): Promise<Procedure | undefined>;
  /** Whether a procedure of this code is published at all, in force today or not. */
  isKnown(code: string): Promise<boolean>;
  /** Everything in force on that day, by code. */
  procedureList(date: string): Promise<readonly Procedure[]>;
  province(): Promise<Province>;
  /** Every commune works standard hours until the province's file can state others. */
  workingCalendar(commune?: string): Promise<WorkingCalendar>;
  serviceLines(): Promise<readonly ServiceLine[]>;
  messageTemplates(): Promise<readonly SmsTemplate[]>;
  /** None until a set with forms is published. */
  slipTemplates(): Promise<readonly SlipTemplate[]>;
  /** None until a set with usual reasons is published. */
  replyTemplates(): Promise<readonly ReplyTemplates[]>;
  /** The routes in force; a province without any costs no read. */
  routes(): Promise<readonly Routes[]>;
  /** A version that was ever published: a hand-over names the one that sent it. */
  route(id: string, version: string): Promise<Routes | undefined>;
}

const present = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is missing in the definition table; run "motcua publish"`);
  return value;
};

/**
 * Keeps the index three seconds by the clock it is given, and bodies for ever, because a version never changes.
 *
 * A body is taken as it was published when its hash is its version: it went through `compile` then, and a second parse
 * would only make every function carry and run the schemas. So a field that is added to a definition must be optional,
 * without a default.
 */
export const definitionReader = (items: DefinitionItems, now: Clock): DefinitionReader & { forget(): void } => {
  const inTurn = turnstile(READS_AT_ONCE);
  const kept = <Body>(kind: DefinitionKind, limit: number) => {
    const cache = boundedCache<Body>(limit);
    return (id: string, version: string): Promise<Body | undefined> =>
      cache(`${id} ${version}`, async () => {
        const text = await inTurn(() => items.read(bodyKey(kind, id, version), "strong"));
        if (text === undefined) return undefined;
        if (versionOfText(text) !== version) throw new Error(`${kind} ${id} ${version} is not what was published`);
        return JSON.parse(text);
      });
  };
  const procedures = kept<ProcedureDefinition>("procedure", PROCEDURES_KEPT);
  const calendars = kept<CalendarYear>("calendar", OTHERS_KEPT);
  const lines = kept<ServiceLine>("service-line", OTHERS_KEPT);
  const messages = kept<SmsTemplate>("message", OTHERS_KEPT);
  const slips = kept<SlipTemplate>("slip", OTHERS_KEPT);
  const replies = kept<ReplyTemplates>("reply", OTHERS_KEPT);
  const tables = kept<RouteTable>("route", OTHERS_KEPT);
  const provinces = kept<Province>("province", OTHERS_KEPT);
  const sets = boundedCache<DefinitionIndex>(OTHERS_KEPT);

  let known: { readonly at: number; readonly current: Promise<Revision> } | undefined;
  const current = (): Promise<Revision> => {
    const at = epochOf(now());
    // A clock that was set back makes the age negative: then it is read anew too.
    const age = at - (known?.at ?? 0);
    if (known !== undefined && age >= 0 && age < INDEX_AGE_MS) return known.current;
    const reading = items
      .read(currentKey, "eventual")
      .then((body) => Revision.parse(JSON.parse(present(body, "The index"))));
    known = { at, current: reading };
    reading.catch(() => {
      if (known?.current === reading) known = undefined;
    });
    return reading;
  };
  const index = async (): Promise<DefinitionIndex> => {
    const { set } = await current();
    const read = async () => {
      const body = await items.read(setKey(set), "strong");
      return body === undefined ? undefined : DefinitionIndex.parse(JSON.parse(body));
    };
    return present(await sets(set, read), `Set ${set}`);
  };
  const procedure = async (code: string, version: string): Promise<Procedure | undefined> => {
    const definition = await procedures(code, version);
    return definition === undefined ? undefined : { ...definition, version };
  };
  const route = async (id: string, version: string): Promise<Routes | undefined> => {
    const table = await tables(id, version);
    return table === undefined ? undefined : { ...table, version };
  };
  const every = <Value>(
    entries: readonly { id: string; version: string }[],
    read: (id: string, version: string) => Promise<Value | undefined>,
  ): Promise<Value[]> =>
    Promise.all(entries.map(async ({ id, version }) => present(await read(id, version), `${id} ${version}`)));

  return {
    procedure,
    revision: async () => (await current()).revision,
    refresh: async () => {
      const body = await items.read(currentKey, "strong");
      if (body === undefined) return undefined;
      const revision = Revision.parse(JSON.parse(body));
      known = { at: epochOf(now()), current: Promise.resolve(revision) };
      return revision.revision;
    },
    procedureInForce: async (code, date) => {
      const entry = inForce(await index(), date).find(({ id }) => id === code);
      return entry && present(await procedure(code, entry.version), `${code} ${entry.version}`);
    },
    isKnown: async (code) => (await index()).procedures.some(({ id }) => id === code),
    procedureList: async (date) => every(inForce(await index(), date), procedure),
    province: async () => {
      const { id, version } = (await index()).province;
      return present(await provinces(id, version), `Province ${id}`);
    },
    workingCalendar: async () => ({
      years: await every((await index()).calendars, calendars),
      hours: STANDARD_HOURS,
      closures: [],
    }),
    serviceLines: async () => every((await index()).serviceLines, lines),
    messageTemplates: async () => every((await index()).messages, messages),
    replyTemplates: async () => every((await index()).replies ?? [], replies),
    routes: async () => every((await index()).routes ?? [], route),
    route,
    slipTemplates: async () => every((await index()).slips ?? [], slips),
    forget: () => {
      known = undefined;
    },
  };
};
