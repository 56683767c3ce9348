import type { TimeLimit } from "../../calendar/time-limit.ts";
import type { Localized } from "../../localized.ts";
import type { Condition } from "../condition.ts";
import type { Fact } from "./change.ts";
import type { Choice } from "./choice.ts";

type Unit = Extract<Fact, { is: "number" }>["unit"];

export const words = (text: string): Fact => ({ is: "words", text });
export const localized = (text: Localized): Fact => ({ is: "localized", text });
export const date = (day: string): Fact => ({ is: "date", date: day });
export const yesNo = (yes: boolean): Fact => ({ is: "yes-no", yes });
export const choice = (one: Choice): Fact => ({ is: "choice", choice: one });
export const limit = (time: TimeLimit): Fact => ({ is: "limit", limit: time });
export const condition = (when: Condition): Fact => ({ is: "condition", condition: when });
export const office = (key: string): Fact => ({ is: "office", key });
export const number =
  (unit: Unit) =>
  (count: number): Fact => ({ is: "number", count, unit });
export const listOf =
  <Item>(factOf: (item: Item) => Fact) =>
  (items: readonly Item[]): Fact => ({ is: "list", items: items.map(factOf) });

/** The fact if there is something to tell. */
export const given = <Value>(value: Value | undefined, factOf: (value: Value) => Fact): Fact[] =>
  value === undefined ? [] : [factOf(value)];
