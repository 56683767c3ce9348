import { describe, expect, test } from "vitest";
import { given, happened, rulesOf, stateAfter, submitted } from "../../../tests/support/dossier.ts";
import type { Result } from "../decider.ts";
import type { DossierEvent } from "../dossier/event.ts";
import { possibleActions } from "../dossier/possible.ts";
import { handoffOf } from "../dossier/state.ts";
import { type Answer, type Asked, answerTypes, askedBy, impliedAcceptance, isAnswerType, isOldNews } from "./answer.ts";

const code = "H14.101-261117-0001";
const handoff = `${code}~2`;
const on = { at: "2026-11-17T03:00:00Z", by: "agency:H14.15" };
const asked = (answer: Answer): Result<Asked> => askedBy(answer, code, on);

test.each<[Answer, string, object]>([
  [{ type: "motcua.agency.accepted.v1", data: { handoff } }, "handoff.accept", { type: "AcceptHandoff" }],
  [
    { type: "motcua.agency.returned.v1", data: { handoff, reason: "Nhầm nơi" } },
    "handoff.return",
    { type: "ReturnHandoff", reason: "Nhầm nơi" },
  ],
  [
    { type: "motcua.agency.partial.v1", data: { handoff, text: "Đã xác minh" } },
    "handoff.report-progress",
    { type: "ReportProgress", text: "Đã xác minh" },
  ],
  [
    { type: "motcua.agency.step-completed.v1", data: { handoff, note: "Đủ" } },
    "handoff.complete-step",
    { type: "CompleteStep", note: "Đủ" },
  ],
  [
    { type: "motcua.agency.step-completed.v1", data: { handoff, approved: true } },
    "handoff.approve",
    { type: "CompleteStep", approved: true },
  ],
  [
    { type: "motcua.agency.sent-back.v1", data: { handoff, reason: "Thiếu" } },
    "handoff.send-back",
    { type: "SendBack", reason: "Thiếu" },
  ],
  [
    { type: "motcua.agency.supplement-requested.v1", data: { handoff, components: ["a"], reason: "Mờ" } },
    "handoff.request-supplement",
    { type: "RequestSupplement", components: ["a"], reason: "Mờ" },
  ],
  [
    {
      type: "motcua.agency.supplement-requested.v1",
      data: { handoff, components: ["a"], reason: "Mờ", notEligible: true },
    },
    "handoff.find-not-eligible",
    { type: "RequestSupplement", notEligible: true },
  ],
  [
    { type: "motcua.agency.consultation-asked.v1", data: { handoff, question: "Có nợ thuế không?", office: "tax" } },
    "handoff.ask-consultation",
    { type: "AskConsultation", office: "tax" },
  ],
  [
    { type: "motcua.agency.outcome.v1", data: { handoff, decision: "approved", documentNumber: "15" } },
    "handoff.record-outcome",
    { type: "RecordOutcome", decision: "approved", documentNumber: "15" },
  ],
  [
    { type: "motcua.agency.outcome.v1", data: { handoff, decision: "approved", documentNumber: "15", signed: true } },
    "handoff.sign-outcome",
    { type: "RecordOutcome", signed: true },
  ],
])("$type is the officer's command $1", (answer, action, command) => {
  expect(asked(answer)).toMatchObject({ ok: true, value: { action, command: { ...on, ...command, handoff: 2 } } });
});

test("an opinion answers the question by its own number", () => {
  const data = { consultation: `${code}~1`, opinion: "agrees", text: "Không nợ" } as const;
  expect(asked({ type: "motcua.agency.consultation-replied.v1", data })).toMatchObject({
    value: { action: "consultation.reply", command: { type: "ReplyToConsultation", consultation: 1 } },
  });
});

test("every type of answer is known, and no other", () => {
  expect(answerTypes).toHaveLength(9);
  expect(isAnswerType("motcua.dossier.received.v1")).toBe(false);
  expect(isAnswerType("toString")).toBe(false);
});

test("an answer that names another dossier than its hand-over, or no hand-over, is refused", () => {
  const answer: Answer = { type: "motcua.agency.accepted.v1", data: { handoff } };
  for (const subject of ["H14.101-261117-0002", undefined])
    expect(askedBy(answer, subject, on)).toMatchObject({ refusal: { code: "ANSWER_SUBJECT_WRONG", field: "subject" } });
  const none: Answer = { type: "motcua.agency.accepted.v1", data: { handoff: code } };
  expect(asked(none)).toMatchObject({ refusal: { code: "HANDOFF_UNKNOWN" } });
});

describe("Out of order", () => {
  const of = (answer: Answer): Asked => {
    const read = asked(answer);
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  };
  const accepted = of({ type: "motcua.agency.accepted.v1", data: { handoff } });
  const progress = of({ type: "motcua.agency.partial.v1", data: { handoff, text: "x" } });
  const outcome = of({
    type: "motcua.agency.outcome.v1",
    data: { handoff, decision: "approved", documentNumber: "1" },
  });
  const opinion = of({
    type: "motcua.agency.consultation-replied.v1",
    data: { consultation: handoff, opinion: "agrees", text: "x" },
  });

  test("an outcome that overtook the acceptance brings it along, and nothing else does", () => {
    expect(impliedAcceptance(outcome, "HANDOFF_NOT_ACCEPTED")).toEqual({ type: "AcceptHandoff", ...on, handoff: 2 });
    expect(impliedAcceptance(outcome, "HANDOFF_NOT_CURRENT")).toBeUndefined();
    expect(impliedAcceptance(opinion, "HANDOFF_NOT_ACCEPTED")).toBeUndefined();
    const counter: Asked = {
      action: "dossier.request-supplement",
      command: { type: "RequestSupplement", ...on, components: [], reason: "x" },
    };
    expect(impliedAcceptance(counter, "HANDOFF_NOT_ACCEPTED")).toBeUndefined();
  });

  test("an acceptance or a word of progress that comes after the outcome is no mistake; a second outcome is one", () => {
    for (const refusal of ["HANDOFF_NOT_CURRENT", "DOSSIER_ENDED", "DOSSIER_PAUSED"]) {
      expect(isOldNews(accepted, refusal)).toBe(true);
      expect(isOldNews(progress, refusal)).toBe(true);
      expect(isOldNews(outcome, refusal)).toBe(false);
    }
    expect(isOldNews(accepted, "HANDOFF_ALREADY_ACCEPTED")).toBe(true);
    expect(isOldNews(accepted, "NOT_ALLOWED")).toBe(false);
    expect(isOldNews(progress, "PROGRESS_TOO_OFTEN")).toBe(false);
  });
});

describe("Progress", () => {
  const residence = rulesOf("1.004194");
  const sent = (): DossierEvent[] => {
    const papers = residence.procedure.cases[0]?.components.map(({ id }) => id) ?? [];
    const received = given(residence, submitted(residence, papers)).when({ type: "ReceiveDossier" }).events;
    return given(residence, ...received).when({ type: "HandOver" }).events;
  };
  const accepted = () => given(residence, ...sent()).when({ type: "AcceptHandoff", handoff: 1 }).events;

  test("is told by the agency that has accepted the dossier; step, clock and status stay", () => {
    const before = stateAfter(accepted());
    const after = given(residence, ...accepted())
      .when({ type: "ReportProgress", handoff: 1, text: "Đã xác minh nơi ở" })
      .yields("ProgressReported");
    expect(after).toEqual({
      ...before,
      work: {
        ...("work" in before ? before.work : {}),
        position: { at: "office", handoff: { ...handoffOf(before), reports: 1 } },
      },
    });
    given(residence, ...sent())
      .when({ type: "ReportProgress", handoff: 1, text: "x" })
      .refused("HANDOFF_NOT_ACCEPTED");
  });

  test("is told at most twenty times of one hand-over", () => {
    const told = Array.from({ length: 20 }, () => happened("ProgressReported", { handoff: 1, text: "x" }));
    const again = { type: "ReportProgress", handoff: 1, text: "x" } as const;
    given(residence, ...accepted(), ...told)
      .when(again)
      .refused("PROGRESS_TOO_OFTEN");
    const possible = (events: DossierEvent[]) => {
      const dossier = stateAfter(events);
      return dossier.status === "none" ? [] : possibleActions(dossier, residence.procedure);
    };
    expect(possible([...accepted(), ...told])).not.toContain("handoff.report-progress");
    expect(possible([...accepted(), ...told.slice(1)])).toContain("handoff.report-progress");
    given(residence, ...accepted(), ...told.slice(1))
      .when(again)
      .yields("ProgressReported");
  });

  test("an outcome names the files that came with it", () => {
    const { decision } = given(residence, ...accepted()).when({
      ...{ type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "15/2026" },
      papers: ["a-file"],
    });
    expect(decision).toMatchObject({ value: [{ type: "OutcomeRecorded", papers: ["a-file"] }, {}] });
  });
});
