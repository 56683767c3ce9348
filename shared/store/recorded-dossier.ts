import * as z from "zod";
import { DossierEvent, type Holder } from "../domain/dossier/event.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import {
  type Dossier,
  isUnderWay,
  noDossier,
  type OpenDossier,
  openConsultation,
  returnedBecause,
  statusOf,
  type Work,
  workOf,
} from "../domain/dossier/state.ts";
import { bytes, type Item, number, text, texts, toItem } from "./attributes.ts";
import { dossierKey, holderKey, wakeHour } from "./keys.ts";
import { pack, unpack } from "./packed-history.ts";
import { wakeAfter } from "./wake.ts";

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

// An event is kept as one JSON text: a tenth of the work of nested attribute values.
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

/** Room for the history as plain texts; with the attributes beside it the item stays within 1 kB, one write unit. */
const plainBytes = 640;

/**
 * The history beside the indexes' attributes: plain texts, readable in any console, as long as they are short; then all but
 * the latest write in one pack.
 */
export const historyAttributes = (
  writes: readonly Write[],
): { events: readonly string[]; packed: Uint8Array | undefined } => {
  const lines = writes.map(encodeWrite);
  const latest = lines.at(-1) ?? [];
  const older = lines.slice(0, -1).flat();
  const room = [...older, ...latest].reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  if (room <= plainBytes || older.length === 0) return { events: [...older, ...latest], packed: undefined };
  return { events: latest, packed: pack(older) };
};

const historyLines = (item: Item): string[] => {
  const packed = bytes(item, "packed");
  return [...(packed === undefined ? [] : unpack(packed)), ...texts(item, "events")];
};

const replay = (base: Dossier, writes: readonly Write[]): Dossier =>
  writes.flatMap((write) => write.events).reduce(evolve, base);

const open = (code: string, state: Dossier): OpenDossier => {
  if (state.status === "none") throw new Error(`Dossier ${code} has a history that does not open it`);
  return state;
};

export const decodeDossier = (item: Item): RecordedDossier => {
  const code = text(item, "code");
  const writes = decodeWrites(historyLines(item));
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

/**
 * A dossier item in the table's stream, and how many events its last write appended. Nothing when it appended none, as the
 * sweep that only moves the next look, and for items that are no dossiers.
 */
export const fromStreamImage = (
  image: Readonly<Record<string, unknown>> | undefined,
): { recorded: RecordedDossier; appended: number } | undefined => {
  // The stream hands over the very attribute values of the table; the two libraries only name their types apart.
  const item = image as Item | undefined;
  if (item === undefined || item.sk?.S !== dossierKey("").sk) return undefined;
  const appended = number(item, "appended");
  return appended === 0 ? undefined : { recorded: decodeDossier(item), appended };
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

/**
 * What came after one of its versions. @returns undefined for a version that it never had, and for one so old that the head no
 *   longer holds all that came after it
 */
export const eventsAfter = (
  { version, writes }: Pick<RecordedDossier, "version" | "writes">,
  seen: number,
): readonly DossierEvent[] | undefined => {
  const count = version - seen;
  const events = writes.flatMap((write) => write.events);
  return count < 0 || count > events.length ? undefined : events.slice(events.length - count);
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
  return position?.at === "office" && !ended.has(statusOf(dossier)) ? position.handoff.to : undefined;
};

/** With an office of the very commune that opened it, whose agency its code begins with. */
const isWithinCommune = (code: string, { agency, office }: Holder): boolean =>
  office !== undefined && code.startsWith(`${agency}-`);

/** Where a dossier stands among those of its holder: the soonest due comes first. */
export const heldPlace = (code: string, dueAt: string | undefined): string => `${dueAt}#${code}`;

/** With which officer it lies, soonest due first. None where the office does not share its work out. */
const assignedAttributes = (code: string, work: Work | undefined, holder: Holder | undefined) => {
  const officer = work?.position.at === "office" ? work.position.handoff.for : undefined;
  return {
    assignedIn: holder && officer && holderKey(holder),
    assignedTo: holder && officer && `${officer}#${heldPlace(code, work?.clock.dueAt)}`,
  };
};

/**
 * Attributes beside the history that indexes are made of. Absent ones leave the index, so an ended dossier costs
 * nothing more there.
 */
export const indexAttributes = ({
  code,
  base,
  writes,
  state: dossier,
}: Pick<RecordedDossier, "code" | "base" | "writes" | "state">): Record<string, string | undefined> => {
  const work = workOf(dossier);
  const holder = holderOf(dossier);
  const isOpen = !ended.has(statusOf(dossier));
  const asked = isUnderWay(dossier) ? openConsultation(dossier) : undefined;
  return {
    status: statusOf(dossier),
    returned: returnedBecause(dossier) && "yes",
    openIn: isOpen ? dossier.opened.commune : undefined,
    dueAt: work?.clock.dueAt,
    heldBy: holder && holderKey(holder),
    heldDue: holder && !isWithinCommune(code, holder) ? heldPlace(code, work?.clock.dueAt) : undefined,
    ...assignedAttributes(code, work, holder),
    askedOf: asked && holderKey(asked.to),
    askedDue: asked && `${asked.replyBy}#${code}`,
    ...wakeAttributes(code, wakeAfter(base, writes)),
  };
};

/** When the sweep looks at it, as the index keeps it. */
export const wakeAttributes = (code: string, wake: string | undefined) => ({
  wakeHour: wake && wakeHour(wake),
  wakeAt: wake && `${wake}#${code}`,
});

export const lastEventAt = (writes: readonly Write[]): string => {
  const event = writes.at(-1)?.events.at(-1);
  if (event === undefined) throw new Error("A dossier has at least one event");
  return event.at;
};

/** A new dossier's item. */
export const encodeDossier = (recorded: RecordedDossier): Item =>
  toItem({
    ...dossierKey(recorded.code),
    ...indexAttributes(recorded),
    code: recorded.code,
    v: recorded.version,
    appended: recorded.version,
    ...historyAttributes(recorded.writes),
    ownerName: recorded.state.opened.ownerName,
  });
