import * as z from "zod";

const Entries = z.record(z.string(), z.unknown());

const Filed = z.object({
  portalCode: z.string(),
  /** Place in the order of filing, from 1. */
  position: z.int(),
  entries: Entries,
  /** Our code, once we have acknowledged it. */
  code: z.string().optional(),
  acknowledgements: z.int(),
});
export type Filed = z.infer<typeof Filed>;

const Told = z.object({
  code: z.string(),
  portalCode: z.string().optional(),
  version: z.int(),
  status: z.int(),
  /** The last report that counted, as it was received. */
  body: Entries,
  at: z.string(),
  /** How often a report came, counted or not. */
  received: z.int(),
  /** Reports that were older than what was known. */
  older: z.int(),
});
export type Told = z.infer<typeof Told>;

const State = z.object({ filed: z.array(Filed), told: z.array(Told) });
export type PortalState = z.infer<typeof State>;

/** Where the stand-in keeps what it got, over a restart. */
export interface Keeping {
  read(): string | undefined;
  write(text: string): void;
}

export const inMemory = (): Keeping => {
  let kept: string | undefined;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
};

export interface Report {
  readonly code: string;
  readonly portalCode?: string | undefined;
  readonly version: number;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** What the stand-in has: dossiers filed with it, and what it was told about ours. */
export const portalState = (keeping: Keeping) => {
  const kept = keeping.read();
  const state: PortalState = kept === undefined ? { filed: [], told: [] } : State.parse(JSON.parse(kept));
  const save = () => keeping.write(JSON.stringify(state));
  return {
    all: (): PortalState => structuredClone(state),
    file: (portalCode: string, entries: Readonly<Record<string, unknown>>): void => {
      const before = state.filed.find((one) => one.portalCode === portalCode);
      if (before !== undefined) before.entries = { ...entries };
      else
        state.filed.push({
          portalCode,
          position: state.filed.length + 1,
          entries: { ...entries },
          acknowledgements: 0,
        });
      save();
    },
    /** Not acknowledged, and filed after this place. */
    newSince: (position: number, limit: number): Filed[] =>
      state.filed.filter((one) => one.code === undefined && one.position > position).slice(0, limit),
    /** False for a dossier that was not filed here. */
    acknowledge: (portalCode: string, code: string): boolean => {
      const filed = state.filed.find((one) => one.portalCode === portalCode);
      if (filed === undefined) return false;
      filed.code = code;
      filed.acknowledgements++;
      save();
      return true;
    },
    /** Only a report that is not older than the last one counts. */
    tell: ({ code, portalCode, version, status, body, at }: Report): void => {
      const before = state.told.find((one) => one.code === code);
      const fresh = {
        code,
        ...(portalCode === undefined ? {} : { portalCode }),
        version,
        status,
        body: { ...body },
        at,
      };
      if (before === undefined) state.told.push({ ...fresh, received: 1, older: 0 });
      else if (version < before.version)
        Object.assign(before, { received: before.received + 1, older: before.older + 1 });
      else Object.assign(before, fresh, { received: before.received + 1 });
      save();
    },
    /** As if the portal had lost it. */
    forget: (code: string): void => {
      state.told = state.told.filter((one) => one.code !== code);
      save();
    },
  };
};
export type PortalRecords = ReturnType<typeof portalState>;
