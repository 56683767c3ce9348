import * as z from "zod";
import { Organisation } from "../contracts/collective-api.ts";
import { RegisterKind } from "../domain/collective/register-kind.ts";
import type { Answers, Choice } from "../domain/collective/settle.ts";
import { type ListStage, stageOf } from "../domain/collective/stage.ts";
import { addTotals, noTotals, type Totals } from "../domain/collective/totals.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { listKey } from "./collective-keys.ts";

/** Set when the list is opened, and never changed. */
const Opened = z.object({
  kind: RegisterKind,
  organisation: Organisation,
  by: z.string(),
  /** Until when its link takes a list; absent for a list that officers bring. */
  linkUntil: z.string().optional(),
});
type Opened = z.infer<typeof Opened>;

const Sealed = z.object({ upload: z.string(), parts: z.int(), rows: z.int() });
export type Sealed = z.infer<typeof Sealed>;

/** The register is asked as it was in force when the work began, so that every part and every retry asks the same one. */
const Started = z.object({ dossier: z.string(), day: z.string(), register: z.string(), registerParts: z.int() });
export type Started = z.infer<typeof Started>;

const Certificate = z.object({ number: z.string(), at: z.string(), by: z.string(), handoff: z.int() });
export type Certificate = z.infer<typeof Certificate>;

export interface RecordedList extends Opened {
  readonly id: string;
  readonly commune: string;
  readonly at: string;
  readonly sealed?: Sealed | undefined;
  readonly started?: Started | undefined;
  readonly done: number;
  readonly totals: Totals;
  readonly answers: Answers;
  readonly certificate?: Certificate | undefined;
  readonly recorded: boolean;
  readonly stage: ListStage;
}

export type NewList = Pick<RecordedList, "id" | "commune" | "at"> & Opened;

export const encodeList = ({ id, commune, at, ...opened }: NewList, expiresAt: number): Item => ({
  ...toItem({ ...listKey(id), id, listsOf: commune, openedAt: `${at}#${id}`, expiresAt }),
  opened: { S: JSON.stringify(Opened.parse(opened)) },
  done: { M: {} },
  answers: { M: {} },
});

/** "95/2/3": confirmed, questions, not confirmed. */
export const encodeTotals = ({ matched, questions, unmatched }: Totals): string =>
  [matched, questions, unmatched].join("/");

const decodeTotals = (kept: string): Totals => {
  const [matched = 0, questions = 0, unmatched = 0] = kept.split("/").map(Number);
  return { rows: matched + questions + unmatched, matched, questions, unmatched };
};

const textsIn = (item: Item, name: string): [string, string][] =>
  Object.entries(item[name]?.M ?? {}).map(([key, value]) => [key, value.S ?? ""]);

/** "2 lan.tangiang": which candidate, and who said so. */
export const encodeAnswer = (choice: Choice, by: string): string => `${choice} ${by}`;

const decodeAnswer = (kept: string): Choice => {
  const [choice = ""] = kept.split(" ");
  return choice === "none" ? choice : Number(choice);
};

const optional = <Schema extends z.ZodType>(item: Item, name: string, schema: Schema): z.infer<Schema> | undefined => {
  const kept = item[name]?.S;
  return kept === undefined ? undefined : schema.parse(JSON.parse(kept));
};

export const decodeList = (item: Item): RecordedList => {
  const parts = textsIn(item, "done");
  const answers = textsIn(item, "answers").map(([line, kept]) => [Number(line), decodeAnswer(kept)]);
  const kept = {
    id: text(item, "id"),
    commune: text(item, "listsOf"),
    at: text(item, "openedAt").split("#")[0] ?? "",
    ...Opened.parse(JSON.parse(text(item, "opened"))),
    sealed: optional(item, "sealed", Sealed),
    started: optional(item, "started", Started),
    certificate: optional(item, "certificate", Certificate),
    done: parts.length,
    totals: parts.map(([, totals]) => decodeTotals(totals)).reduce(addTotals, noTotals),
    answers: Object.fromEntries(answers) as Answers,
    recorded: item.recordedAt !== undefined,
  };
  const progress = {
    ...{ parts: kept.sealed?.parts, dossier: kept.started?.dossier, done: kept.done, totals: kept.totals },
    ...{ answered: answers.length, numbered: kept.certificate !== undefined, recorded: kept.recorded },
  };
  return { ...kept, stage: stageOf(progress) };
};

/** The list of a change in the table's stream; undefined for anything else that is kept there. */
export const listOfImage = (image: unknown): RecordedList | undefined => {
  const item = image as Item | undefined;
  return item?.sk?.S === "HEAD" ? decodeList(item) : undefined;
};
