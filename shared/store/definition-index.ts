import * as z from "zod";
import type { Definitions } from "../definitions/load.ts";
import { versionOf } from "../definitions/version.ts";
import type { DefinitionKind } from "./definition-keys.ts";

const Entry = z.object({ id: z.string(), version: z.string() });
const DatedEntry = Entry.extend({ effectiveFrom: z.string(), effectiveTo: z.string().optional() });
export type DatedEntry = z.infer<typeof DatedEntry>;

/** Which versions are in force together. Its own version is the hash of this list. */
export const DefinitionIndex = z.object({
  procedures: z.array(DatedEntry),
  /** Procedures that officials changed since their file was taken, with the state that the file had given them. */
  edited: z.record(z.string(), z.string()).optional(),
  calendars: z.array(Entry),
  serviceLines: z.array(Entry),
  messages: z.array(Entry),
  /** Messages that officials worded anew since their file was taken, with the version that the file had. */
  editedMessages: z.record(z.string(), z.string()).optional(),
  /** Absent in sets that were published before forms were data. */
  slips: z.array(Entry).optional(),
  /** Absent in sets that were published before usual reasons were data. */
  replies: z.array(Entry).optional(),
  /** Absent in sets without routes: every step goes to whom it names. */
  routes: z.array(Entry).optional(),
  /** Routes that officials changed since their file was taken, with the version that the file had; "" where no file had them. */
  editedRoutes: z.record(z.string(), z.string()).optional(),
  province: Entry,
});
export type DefinitionIndex = z.infer<typeof DefinitionIndex>;

/** What a publication did to one procedure. */
export const ProcedureChange = z.object({
  code: z.string(),
  kind: z.enum(["published", "withdrawn", "undone"]),
  before: z.string().optional(),
  after: z.string().optional(),
  from: z.string().optional(),
  lastDay: z.string().optional(),
});
export type ProcedureChange = z.infer<typeof ProcedureChange>;

/** What a publication did to one message or one table of routes. */
export const EntryChange = z.object({
  id: z.string(),
  kind: z.enum(["published", "withdrawn", "undone"]),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type EntryChange = z.infer<typeof EntryChange>;

/** What is known of one publication: who, when and why, and what it changed (nothing is told of the first). */
export const Revision = z.object({
  revision: z.int(),
  set: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  changes: z.array(ProcedureChange).optional(),
  messages: z.array(EntryChange).optional(),
  routes: z.array(EntryChange).optional(),
});
export type Revision = z.infer<typeof Revision>;

export interface Body {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly version: string;
  readonly value: unknown;
}

export const bodyName = ({ kind, id, version }: Omit<Body, "value">): string => `${kind} ${id} ${version}`;

/** Names of the bodies that a list binds: all of them were written before it was put in force. None of no list. */
export const bodyNames = (index: DefinitionIndex | undefined): ReadonlySet<string> => {
  if (index === undefined) return new Set();
  const of = (kind: DefinitionKind, entries: readonly { id: string; version: string }[]) =>
    entries.map(({ id, version }) => bodyName({ kind, id, version }));
  return new Set([
    ...of("procedure", index.procedures),
    ...of("calendar", index.calendars),
    ...of("service-line", index.serviceLines),
    ...of("message", index.messages),
    ...of("slip", index.slips ?? []),
    ...of("reply", index.replies ?? []),
    ...of("route", index.routes ?? []),
    ...of("province", [index.province]),
  ]);
};

const bodyOf = (kind: DefinitionKind, id: string, value: unknown): Body => ({
  kind,
  id,
  version: versionOf(value),
  value,
});
const entryOf = ({ id, version }: Body) => ({ id, version });

/** The order of entries: the same set has the same list, whoever made it. */
export const byId = (
  a: { readonly id: string; readonly effectiveFrom?: string },
  b: { readonly id: string; readonly effectiveFrom?: string },
): number => (`${a.id} ${a.effectiveFrom}` < `${b.id} ${b.effectiveFrom}` ? -1 : 1);

/** The bodies of a set and the index that binds them. The order of files does not matter. */
export const indexOf = (
  definitions: Definitions,
): { readonly index: DefinitionIndex; readonly bodies: readonly Body[] } => {
  const procedures = definitions.procedures.map(({ version, ...value }) => ({
    kind: "procedure" as const,
    id: value.id,
    version,
    value,
  }));
  const calendars = definitions.calendars.map((year) => bodyOf("calendar", String(year.year), year));
  const serviceLines = definitions.serviceLines.map((line) => bodyOf("service-line", line.id, line));
  const messages = definitions.messages.map((message) => bodyOf("message", message.id, message));
  const slips = definitions.slips.map((slip) => bodyOf("slip", slip.id, slip));
  const replies = definitions.replies.map((reply) => bodyOf("reply", reply.id, reply));
  const routes = (definitions.routes ?? []).map((table) => bodyOf("route", table.id, table));
  const province = bodyOf("province", definitions.province.id, definitions.province);
  const dated = procedures.map(({ id, version, value: { effectiveFrom, effectiveTo } }) => ({
    id,
    version,
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
  }));
  return {
    bodies: [...procedures, ...calendars, ...serviceLines, ...messages, ...slips, ...replies, ...routes, province],
    index: {
      procedures: dated.sort(byId),
      calendars: calendars.map(entryOf).sort(byId),
      serviceLines: serviceLines.map(entryOf).sort(byId),
      messages: messages.map(entryOf).sort(byId),
      slips: slips.map(entryOf).sort(byId),
      replies: replies.map(entryOf).sort(byId),
      ...(routes.length === 0 ? {} : { routes: routes.map(entryOf).sort(byId) }),
      province: entryOf(province),
    },
  };
};

/** Entries in force on a day, at most one for each procedure. `compile` saw to it that periods do not overlap. */
export const inForce = ({ procedures }: DefinitionIndex, date: string): DatedEntry[] =>
  procedures.filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= date && (effectiveTo === undefined || date <= effectiveTo),
  );
