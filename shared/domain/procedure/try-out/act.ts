import { nextWorkingDay } from "../../calendar/calendar.ts";
import { type Instant, toLocal } from "../../calendar/time.ts";
import { addWorkingMinutes, openingOf } from "../../calendar/working-time.ts";
import { accept, type Result } from "../../decider.ts";
import type { DossierCommand } from "../../dossier/command.ts";
import type { HandedIn } from "../../dossier/event.ts";
import type { DossierRefusal } from "../../dossier/refusal.ts";
import { type Dossier, handoffOf } from "../../dossier/state.ts";
import type { Component } from "../definition.ts";
import { happen, passTime, settle, type Tried } from "./happen.ts";
import type { TryOut, TryOutAction } from "./session.ts";

const BY = "try-out";
const HOUR = 60;

/** A paper as it is asked for, handed in. */
export const handedIn = ({ id, form, count }: Component): HandedIn => ({ id, form, count });

const wantedPapers = (dossier: Dossier, { rules }: TryOut): HandedIn[] => {
  if (dossier.status !== "supplement-requested") return [];
  const { opened, supplement } = dossier;
  const papers = rules.procedure.cases.flatMap(({ id, components }) => (id === opened.case ? components : []));
  return papers.filter(({ id }) => supplement.components.includes(id)).map(handedIn);
};

type Waiting = Extract<TryOutAction, { type: "wait" | "wait-for-next-day" }>;

const isWaiting = (action: TryOutAction): action is Waiting =>
  action.type === "wait" || action.type === "wait-for-next-day";

const waitedUntil = (action: Waiting, { now, rules: { calendar } }: TryOut): Result<Instant, DossierRefusal> => {
  if (action.type === "wait") return addWorkingMinutes(now, action.hours * HOUR, calendar);
  const day = nextWorkingDay(toLocal(now).date, calendar);
  return day.ok ? accept(openingOf(day.value, calendar)) : day;
};

const outcome = { decision: "approved", documentNumber: "01" } as const;

/** What a clerk's press of the same button would ask of the dossier. */
const commandOf = (action: Exclude<TryOutAction, Waiting>, tryOut: TryOut): DossierCommand => {
  const { now: at, dossier, rules } = tryOut;
  const given = { at, by: BY };
  const { number: handoff = 0, step = "" } = handoffOf(dossier) ?? {};
  switch (action.type) {
    case "accept":
      return { ...given, type: "AcceptHandoff", handoff };
    case "finish": {
      const current = rules.procedure.steps.find(({ id }) => id === step);
      const isApproved = current?.role === "approver";
      return current?.decides
        ? { ...given, ...outcome, type: "RecordOutcome", handoff, ...(isApproved ? { signed: true } : {}) }
        : { ...given, type: "CompleteStep", handoff, ...(isApproved ? { approved: true } : {}) };
    }
    case "send-back":
      return { ...given, type: "SendBack", handoff, reason: action.reason };
    case "return-to-one-stop":
      return { ...given, type: "ReturnHandoff", handoff, reason: action.reason };
    case "hand-over":
      return { ...given, type: "HandOver", to: action.to };
    case "ask-supplement": {
      const { type: _, ...asked } = action;
      return { ...given, ...asked, type: "RequestSupplement", ...(handoff === 0 ? {} : { handoff }) };
    }
    case "supplement-given":
      return { ...given, type: "ProvideSupplement", components: wantedPapers(dossier, tryOut) };
    case "return-outcome":
      return { ...given, type: "ReturnOutcome", to: "owner" };
  }
};

/** One press: what happens by it and, at once, by the system. Refused with the same reason that a clerk would read. */
export const act = (tryOut: TryOut, action: TryOutAction): Tried => {
  if (!isWaiting(action)) return settle(happen(tryOut, commandOf(action, tryOut)));
  const until = waitedUntil(action, tryOut);
  return until.ok ? passTime(tryOut, until.value) : until;
};
