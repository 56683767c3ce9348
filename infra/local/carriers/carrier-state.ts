import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Keeping } from "../portal/portal-state.ts";

/** Who carries messages. */
export const CarrierName = z.enum(["sns", "second", "zalo", "ses"]);
export type CarrierName = z.infer<typeof CarrierName>;

/** How a carrier behaves; the first is well. */
export const CarrierMode = z.enum(["well", "down", "fault", "slow", "nonsense", "refuses", "lost", "late", "mute"]);
export type CarrierMode = z.infer<typeof CarrierMode>;

export const CarrierOrder = z.object({ carrier: CarrierName, mode: CarrierMode });

const Carried = z.object({
  carrier: CarrierName,
  /** The carrier's own id. */
  id: z.string(),
  /** By what it knows a repetition, where it does. */
  key: z.string(),
  to: z.string(),
  text: z.string(),
  /** Where the sender's ledger has it; brought back with the receipt. */
  place: z.string(),
  at: z.string(),
  /** How often it came. */
  times: z.int(),
});
export type Carried = z.infer<typeof Carried>;

/** What a carrier told the sender afterwards. */
export type Told = "delivered" | "failed";

const kept = 300;

/** What the carriers' stand-ins took, the last few hundred, over a restart; how they behave is forgotten. */
export const carrierState = (keeping: Keeping) => {
  const text = keeping.read();
  let carried: Carried[] = text === undefined ? [] : z.array(Carried).parse(JSON.parse(text));
  const modes = new Map<CarrierName, CarrierMode>();
  const told = new Map<string, Told>();
  const listeners = new Set<(message: Carried, mode: CarrierMode) => void>();
  const modeOf = (carrier: CarrierName): CarrierMode => modes.get(carrier) ?? "well";
  return {
    modeOf,
    behave: (carrier: CarrierName, mode: CarrierMode): void => void modes.set(carrier, mode),
    all: (): readonly Carried[] => carried,
    /** A repetition is the same message; the listeners hear of each once. */
    take: (fresh: Omit<Carried, "id" | "times">): Carried => {
      const before = carried.find((one) => one.carrier === fresh.carrier && one.key === fresh.key);
      const message = before ?? { ...fresh, id: randomUUID(), times: 0 };
      message.times++;
      if (before === undefined) carried = [...carried, message].slice(-kept);
      keeping.write(JSON.stringify(carried));
      if (before === undefined) for (const listener of listeners) listener(message, modeOf(message.carrier));
      return message;
    },
    onTaken: (listener: (message: Carried, mode: CarrierMode) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    note: (id: string, word: Told): void => void told.set(id, word),
    /** What was told of a message; undefined while nothing was. */
    toldOf: (id: string): Told | undefined => told.get(id),
  };
};
export type Carriers = ReturnType<typeof carrierState>;
