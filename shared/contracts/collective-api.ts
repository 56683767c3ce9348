import * as z from "zod";
import { Instant, LocalDate } from "../domain/calendar/time.ts";
import { ListRow, ROWS_AT_MOST, ROWS_IN_PART } from "../domain/collective/list-row.ts";
import { RegisterKind } from "../domain/collective/register-kind.ts";
import { RegisterPerson } from "../domain/collective/register-person.ts";
import { RowResult } from "../domain/collective/result.ts";
import { ListStage } from "../domain/collective/stage.ts";
import { Localized } from "../domain/localized.ts";
import { line } from "./text.ts";

const commune = z.string().describe("5-digit unit code of the commune, e.g. 01288");
const partsAtMost = ROWS_AT_MOST / ROWS_IN_PART;
/** Names one sending of a file, so that parts of two attempts never mix. */
const Upload = z.string().regex(/^[\w-]{8,60}$/);
const Part = z.int().min(1).max(partsAtMost);

/** The school or company that asks. */
export const Organisation = z
  .object({
    name: line(200),
    address: line(200).optional(),
    phone: z.string().max(20).optional(),
    letter: line(60).optional().describe("Number and date of its letter"),
    purpose: line(200).optional().describe("What the confirmation is for"),
  })
  .meta({ id: "Organisation" });
export type Organisation = z.infer<typeof Organisation>;

export const OpenListRequest = z
  .object({ commune, kind: RegisterKind, organisation: Organisation, byLink: z.boolean().default(false) })
  .meta({ id: "OpenListRequest", description: "Await a list; by a link, the organisation sends it itself" });
export const SendPartRequest = z
  .object({ upload: Upload, part: Part, rows: z.array(ListRow).min(1).max(ROWS_IN_PART) })
  .meta({ id: "SendPartRequest", description: `${ROWS_IN_PART} rows of the list; only the last part may have fewer` });
export const SealListRequest = z
  .object({ upload: Upload, parts: Part })
  .meta({ id: "SealListRequest", description: "The list is whole and changes no more" });
export const StartListRequest = z
  .object({ dossier: z.string().max(40) })
  .meta({ id: "StartListRequest", description: "Match the list for the dossier that was received for it" });
export const AnswerRowRequest = z
  .object({
    line: z.int().min(2),
    choose: z.int().min(0).max(100).optional().describe("Place of the candidate that it is; none of them when absent"),
  })
  .meta({ id: "AnswerRowRequest" });
export const IssueRequest = z
  .object({ documentNumber: line(60) })
  .meta({ id: "IssueRequest", description: "Give the certificate its number and the dossier its outcome" });

const token = z
  .string()
  .regex(/^[\w-]{20,60}$/)
  .describe("What the link ends with");
export const ListLinkRequest = z.object({ token }).meta({ id: "ListLinkRequest" });
export const SendPartByLinkRequest = SendPartRequest.extend({ token }).meta({ id: "SendPartByLinkRequest" });
export const SealByLinkRequest = SealListRequest.extend({ token }).meta({ id: "SealByLinkRequest" });

const Totals = z.object({ rows: z.int(), matched: z.int(), questions: z.int(), unmatched: z.int() });
const Certificate = z.object({ number: z.string(), at: Instant, by: z.string() });

/** A list as officers see it, without the people on it. */
export const ListView = z
  .object({
    id: z.string(),
    commune: z.string(),
    kind: RegisterKind,
    organisation: Organisation,
    by: z.string().describe("Officer who opened it"),
    at: Instant,
    byLink: z.boolean(),
    linkUntil: Instant.optional(),
    stage: ListStage,
    rows: z.int().optional(),
    parts: z.int().optional(),
    done: z.int().describe("Parts that are matched"),
    totals: Totals.describe("Of the parts that are matched, before the officers' answers"),
    answered: z.int(),
    dossier: z.string().optional(),
    registerDay: LocalDate.optional().describe("Day on which the register was asked"),
    certificate: Certificate.optional(),
  })
  .meta({ id: "ListView" });
export type ListView = z.infer<typeof ListView>;

export const OpenedList = ListView.extend({
  link: z.url().optional().describe("Given once: it cannot be asked for again"),
}).meta({ id: "OpenedList" });
export type OpenedList = z.infer<typeof OpenedList>;

export const ListOfLists = z.object({ items: z.array(ListView) }).meta({ id: "ListOfLists" });
export type ListOfLists = z.infer<typeof ListOfLists>;

/** Some parts of the results, the officers' answers already in them. */
export const ListResults = z
  .object({
    items: z.array(RowResult),
    answers: z.record(z.string(), z.union([z.int(), z.literal("none")])).describe("By the row's line"),
    next: z.int().optional().describe("Part to ask for next"),
  })
  .meta({ id: "ListResults" });
export type ListResults = z.infer<typeof ListResults>;

/** What the holder of a link may know. */
export const LinkView = z
  .object({ organisation: z.string(), commune: Localized, until: Instant, rows: z.int().optional() })
  .meta({ id: "LinkView", description: "`rows` once the list was sent" });
export type LinkView = z.infer<typeof LinkView>;

export const PEOPLE_IN_PART = 200;
export const ImportRegisterRequest = z
  .object({
    commune,
    upload: Upload,
    part: z.int().min(1).max(1000),
    parts: z.int().min(1).max(1000),
    people: z.array(RegisterPerson).min(1).max(PEOPLE_IN_PART),
  })
  .meta({ id: "ImportRegisterRequest", description: "In force once its last missing part has come" });
export const RegisterView = z
  .object({
    kind: RegisterKind,
    commune: z.string(),
    people: z.int(),
    at: Instant.optional().describe("When the present content came; absent while there is none"),
    by: z.string().optional(),
    missing: z.int().optional().describe("Parts of this import that are still to come"),
  })
  .meta({ id: "RegisterView" });
export type RegisterView = z.infer<typeof RegisterView>;
export const RegisterList = z.object({ items: z.array(RegisterView) }).meta({ id: "RegisterList" });
export type RegisterList = z.infer<typeof RegisterList>;

/** One part of a list to be matched, as the queue carries it: no personal data. */
export const MatchPart = z.object({ type: z.literal("motcua.collective.match.v1"), list: z.string(), part: z.int() });
export type MatchPart = z.infer<typeof MatchPart>;
