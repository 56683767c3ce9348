import * as z from "zod";
import { nextWake } from "../domain/dossier/clocks.ts";
import { DossierEvent, type Holder } from "../domain/dossier/event.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import {
  type Dossier,
  isUnderWay,
  noDossier,
  type OpenDossier,
  openConsultation,
  returnedBecause,
  workOf,
} from "../domain/dossier/state.ts";
import { type Item, number, text, texts, toItem } from "./attributes.ts";
import { dossierKey, holderKey, wakeHour } from "./keys.ts";

/** The request that caused a write: by it a retry finds its own answer in the history. */
export interface Request {
  /** Hash of caller and Idempotency-Key. */
  readonly key: string;
  /** Hash of command and body: the same key with another body is refused. */
  readonly fingerprint: string;
}

/** Events of one write, with the request that caused them. */
export interface Write {
  readonly request: Request;
  readonly events: readonly DossierEvent[];
}

/** A dossier as it lies in the table: what it is, and every write that made it so. */
export interface RecordedDossier {
  readonly code: string;
  /** Number of events so far; the condition of the next write. */
  readonly version: number;
  readonly state: OpenDossier;
  /** Writes that still lie in the head item, oldest first. */
  readonly writes: readonly Write[];
  /** State before the oldest of them: nothing at all, unless older history was folded away. */
  readonly base: Dossier;
  /** Archive items that hold the older history. */
  readonly archives: number;
}

// An event is kept as one JSON text: readable in any console, and a tenth of the work of nested attribute values.
// The first event of a write carries the request as "key.fingerprint".
const Requested = z.object({ req: z.string().optional() });

export const encodeWrite = ({ request, events }: Write): string[] =>
  events.map((event, at) =>
    JSON.stringify(at === 0 ? { ...event, req: `${request.key}.${request.fingerprint}` } : event),
  );

export const decodeWrites = (lines: readonly string[]): Write[] => {
  const writes: { request: Request; events: DossierEvent[] }[] = [];
  for (const line of lines) {
    const raw: unknown = JSON.parse(line);
    const event = DossierEvent.parse(raw);
    const { req } = Requested.parse(raw);
    if (req !== undefined) {
      const [key = "", fingerprint = ""] = req.split(".");
      writes.push({ request: { key, fingerprint }, events: [event] });
    } else writes.at(-1)?.events.push(event);
  }
  return writes;
};

const replay = (base: Dossier, writes: readonly Write[]): Dossier =>
  writes.flatMap((write) => write.events).reduce(evolve, base);

const open = (code: string, state: Dossier): OpenDossier => {
  if (state.status === "none") throw new Error(`Dossier ${code} has a history that does not open it`);
  return state;
};

export const decodeDossier = (item: Item): RecordedDossier => {
  const code = text(item, "code");
  const writes = decodeWrites(texts(item, "events"));
  const base: Dossier = item.base?.S === undefined ? noDossier : JSON.parse(item.base.S);
  return {
    code,
    version: number(item, "v"),
    writes,
    base,
    archives: item.archives === undefined ? 0 : number(item, "archives"),
    state: open(code, replay(base, writes)),
  };
};

/** Which dossier a change is about and which of its versions it made, also when its history cannot be read. */
export const versionsOf = (
  image: Readonly<Record<string, unknown>> | undefined,
): { dossier: string; from: number; to?: number } | undefined => {
  const { pk, sk, v, appended } = (image ?? {}) as Item;
  if (sk?.S !== dossierKey("").sk || !pk?.S?.startsWith(dossierKey("").pk)) return undefined;
  const dossier = pk.S.slice(dossierKey("").pk.length);
  const [to, count] = [Number(v?.N), Number(appended?.N)];
  return Number.isInteger(to) && count > 0 ? { dossier, from: to - count + 1, to } : { dossier, from: 1 };
};

/** A dossier item in the table's stream, and how many events its last write appended; other items are not dossiers. */
export const fromStreamImage = (
  image: Readonly<Record<string, unknown>> | undefined,
): { recorded: RecordedDossier; appended: number } | undefined => {
  // The stream hands over the very attribute values of the table; the two libraries only name their types apart.
  const item = image as Item | undefined;
  if (item === undefined || item.sk?.S !== dossierKey("").sk) return undefined;
  return { recorded: decodeDossier(item), appended: number(item, "appended") };
};

/** The dossier as it was right after the write of this request; undefined when the head does not hold that write. */
export const answeredBefore = (
  recorded: RecordedDossier,
  request: Request,
): { write: Write; recorded: RecordedDossier } | undefined => {
  const at = recorded.writes.findIndex((write) => write.request.key === request.key);
  const write = recorded.writes[at];
  return write && { write, recorded: asAfter(recorded, at) };
};

/** The dossier as it was right after one of the writes at hand. @param at its place among them */
export const asAfter = (recorded: RecordedDossier, at: number): RecordedDossier => {
  const writes = recorded.writes.slice(0, at + 1);
  const later = recorded.writes.slice(at + 1).reduce((sum, { events }) => sum + events.length, 0);
  const state = open(recorded.code, replay(recorded.base, writes));
  return { ...recorded, writes, state, version: recorded.version - later };
};

/** The dossier with its whole history in one piece, as if nothing had been folded away. */
export const unfolded = (recorded: RecordedDossier, archived: readonly Write[]): RecordedDossier => ({
  ...recorded,
  writes: [...archived, ...recorded.writes],
  base: noDossier,
  archives: 0,
});

/** The dossier after one more write. */
export const withWrite = (recorded: RecordedDossier, write: Write): RecordedDossier => ({
  ...recorded,
  version: recorded.version + write.events.length,
  writes: [...recorded.writes, write],
  state: open(recorded.code, write.events.reduce<Dossier>(evolve, recorded.state)),
});

const ended: ReadonlySet<string> = new Set(["refused", "withdrawn", "stopped", "returned"]);

/** Where the dossier lies, as text for inboxes: an agency, one office of a commune, or the one-stop counter. */
export const holderOf = (dossier: OpenDossier): Holder | undefined => {
  const position = workOf(dossier)?.position;
  return position?.at === "office" && !ended.has(dossier.status) ? position.handoff.to : undefined;
};

/**
 * Attributes beside the history that indexes are made of. Absent ones leave the index, so an ended dossier costs
 * nothing more there.
 */
export const indexAttributes = (code: string, dossier: OpenDossier, at: string): Record<string, string | undefined> => {
  const work = workOf(dossier);
  const holder = holderOf(dossier);
  const next = nextWake(dossier);
  // Never before the write itself: the sweep may have passed that hour already.
  const wake = next !== undefined && next < at ? at : next;
  const isOpen = !ended.has(dossier.status);
  const asked = isUnderWay(dossier) ? openConsultation(dossier) : undefined;
  return {
    status: dossier.status,
    returned: returnedBecause(dossier) && "yes",
    openIn: isOpen ? dossier.opened.commune : undefined,
    dueAt: work?.clock.dueAt,
    heldBy: holder && holderKey(holder),
    heldDue: holder && `${work?.clock.dueAt}#${code}`,
    askedOf: asked && holderKey(asked.to),
    askedDue: asked && `${asked.replyBy}#${code}`,
    wakeHour: wake && wakeHour(wake),
    wakeAt: wake && `${wake}#${code}`,
  };
};

export const lastEventAt = (writes: readonly Write[]): string => {
  const event = writes.at(-1)?.events.at(-1);
  if (event === undefined) throw new Error("A dossier has at least one event");
  return event.at;
};

/** A new dossier's item. */
export const encodeDossier = ({ code, version, writes, state }: RecordedDossier): Item =>
  toItem({
    ...dossierKey(code),
    ...indexAttributes(code, state, lastEventAt(writes)),
    code,
    v: version,
    appended: version,
    events: writes.flatMap(encodeWrite),
    ownerName: state.opened.ownerName,
  });
