import { expect, test } from "vitest";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { decide } from "../../shared/domain/dossier/dossier.ts";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import type { DossierRules } from "../../shared/domain/dossier/rules.ts";
import { type Dossier, handoffOf, openConsultation, openDraft, workOf } from "../../shared/domain/dossier/state.ts";
import { DossierStatus, dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { refusals } from "../../shared/text/refusals.ts";
import { allowance as asPublished, bundle, required, stateAfter, submitted } from "../support/dossier.ts";

/** With a second step that may send the dossier back once, so that every command finds a situation in which it is taken. */
const allowance = {
  ...asPublished,
  procedure: {
    ...asPublished.procedure,
    outcome: { ...asPublished.procedure.outcome, delivery: ["counter" as const, "post" as const] },
    cases: asPublished.procedure.cases.map((one) => ({
      ...one,
      immediate: true as const,
      extendable: { basis: "Nghị định 23/2015/NĐ-CP, Điều 37" },
    })),
    steps: asPublished.procedure.steps.map((step) => ({
      ...step,
      consults: { office: "police", replyWithinHours: 8 },
      ...(step.decides
        ? { role: "approver" as const, backTo: { step: asPublished.procedure.steps[0]?.id ?? "" } }
        : {}),
    })),
  },
};

/** What a dossier can be to the rules: one of the ten statuses, or a bundle, which has one of them from its parts. */
type State = DossierStatus | "in-parts";
const states: readonly State[] = [...DossierStatus.options, "in-parts"];

const papers = required(allowance);
const brought = papers.map((id) => ({ id, form: "original" as const, count: 1 }));
const at = "2026-11-17T03:00:00Z";
const late = "2027-02-01T03:00:00Z";
const by = "x";
const reason = "r";

/** One command of each kind, as a person or the system would give it; `handoff` is the dossier's latest. */
const commands = (handoff: number): DossierCommand[] => [
  { type: "ReceiveDossier", at, by },
  { type: "RefuseDossier", at, by, reason, legalBasis: "l" },
  { type: "RequestSupplement", at, by, components: papers, reason },
  { type: "RequestSupplement", at, by, handoff, components: papers, reason },
  { type: "ProvideSupplement", at, by, components: brought },
  { type: "AssessFees", at, by, fees: [] },
  { type: "RequestPayment", at, by, amountVnd: 1, reason },
  { type: "ConfirmPayment", at, by, receiptNumber: "1" },
  { type: "RefundPayment", at, by, receiptNumber: "1", reason },
  { type: "HandOver", at, by },
  { type: "HandOver", at, by, to: "culture-social", reason },
  { type: "RecordDelivery", at, by, handoff },
  { type: "AcceptHandoff", at, by, handoff },
  { type: "AssignHandoff", at, by, handoff, for: "hoa", reason },
  { type: "ReportProgress", at, by, handoff, text: "t" },
  { type: "ReturnHandoff", at, by, handoff, reason },
  { type: "SendBack", at, by, handoff, reason },
  { type: "RequestSupplement", at, by, handoff, components: papers, reason, notEligible: true },
  { type: "AskConsultation", at, by, handoff, question: "q" },
  { type: "ReplyToConsultation", at, by, consultation: 1, opinion: "agrees", text: "t" },
  { type: "SendDraft", at, by, handoff, draft: "d" },
  { type: "AnswerDraft", at, by, agrees: true },
  { type: "CompleteStep", at, by, handoff },
  { type: "RecordOutcome", at, by, handoff, decision: "approved", documentNumber: "1", signed: true },
  { type: "ReturnOutcome", at, by, to: "owner" },
  { type: "WithdrawDossier", at, by, reason },
  { type: "StopDossier", at, by, reason },
  { type: "ResumeDossier", at, by, reason },
  { type: "ReopenDossier", at, by, reason },
  { type: "SettleAtOnce", at, by, documentNumber: "1" },
  { type: "CorrectReceipt", at, by, reason, owner: { name: "n", form: "f" } },
  { type: "ApologizeForDelay", at, by, reason, appointment: late },
  { type: "ExtendTime", at, by, dueAt: "2027-01-29T10:00:00Z", agreement: "a" },
  { type: "CheckClocks", at: late, by },
  { type: "ReportPart", at, by, part: "birth", dossier: "d", version: 1, status: "ready" },
];

/** What makes one situation another than the next, as far as a command can tell them apart. */
const situationOf = (dossier: Dossier): string => {
  const work = workOf(dossier);
  const { position, done, outcome, clock, sentBack } = work ?? {};
  return JSON.stringify([
    dossier.status,
    position?.at,
    handoffOf(dossier)?.step,
    handoffOf(dossier)?.acceptedAt !== undefined,
    [done, outcome !== undefined, sentBack, clock?.appointment, clock?.overdue],
    [openConsultation(dossier) !== undefined, openDraft(dossier) !== undefined],
    dossier.status === "none" ? 0 : Math.min(1, dossier.opened.supplements),
  ]);
};

interface Tried {
  readonly from: State;
  readonly command: DossierCommand["type"];
  readonly to: State | "nothing" | { readonly code: string };
}

/** Every command in every situation that can be reached, and what comes of it. */
const everything = (rules: DossierRules, papers: readonly string[]): Tried[] => {
  const tried: Tried[] = [];
  const seen = new Set<string>();
  const waiting: (readonly DossierEvent[])[] = [[submitted(rules, papers)]];
  for (let history = waiting.shift(); history !== undefined; history = waiting.shift()) {
    const state = stateAfter(history);
    if (state.status === "none" || seen.has(situationOf(state))) continue;
    seen.add(situationOf(state));
    const handoff = Math.max(1, history.filter(({ type }) => type === "DossierHandedOver").length);
    for (const command of commands(handoff)) {
      const decision = decide(state, command, rules);
      const one = { from: state.status, command: command.type };
      if (!decision.ok) tried.push({ ...one, to: { code: decision.refusal.code } });
      else if (decision.value.length === 0) tried.push({ ...one, to: "nothing" });
      else {
        const next = [...history, ...decision.value];
        const to = stateAfter(next).status;
        if (to === "none") throw new Error("a dossier cannot vanish");
        tried.push({ ...one, to });
        waiting.push(next);
      }
    }
  }
  return tried;
};

const tried = [...everything(allowance, papers), ...everything(bundle, required(bundle))];

/** Every change of status that the rules allow. */
const transitions = (): string[] => {
  const changes = tried.flatMap(({ from, command, to }) =>
    typeof to === "string" && to !== "nothing" && to !== from ? [`${from} --> ${to} : ${command}`] : [],
  );
  return [...new Set(["[*] --> submitted : SubmitDossier", ...changes])].sort();
};

/** What one command does in one status: done somewhere in it, of no effect, or refused everywhere by these codes. */
const cell = (from: State, command: DossierCommand["type"]): string => {
  const all = tried.filter((one) => one.from === from && one.command === command).map(({ to }) => to);
  const done = all.filter((to) => typeof to === "string" && to !== "nothing");
  if (done.length > 0) return "yes";
  if (all.includes("nothing")) return "no effect";
  return [...new Set(all.map((to) => (typeof to === "object" ? `\`${to.code}\`` : "")))].sort().join(" ");
};

const table = (): string[] => {
  const types = [...new Set(commands(1).map(({ type }) => type))];
  return [
    "## What each command does in each status",
    "",
    "*yes*: in some situation of this status it is taken. A code: it is refused in every situation of this status.",
    "",
    `| command | ${states.join(" | ")} |`,
    `|---|${states.map(() => "---|").join("")}`,
    ...types.map((type) => `| ${type} | ${states.map((status) => cell(status, type)).join(" | ")} |`),
    "",
  ];
};

const diagram = (): string => {
  const names = Object.entries(dossierStatuses);
  const id = (line: string) =>
    line.replaceAll(/\b(supplement|payment)-requested\b/g, "$1_requested").replaceAll("in-parts", "in_parts");
  const ends = names.filter(([, { clock }]) => clock === "ended").map(([name]) => `${name} --> [*]`);
  return [
    "# The states of a dossier",
    "",
    "Generated from the rules in `shared/domain/dossier/` by giving every command in every situation that can be reached;",
    "`npx vitest run tests/contracts/dossier-states.test.ts -u` writes it anew. Do not edit by hand.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...names.map(([name, { national, name: text }]) => `  ${id(name)} : ${national} ${text.vi}`),
    "  in_parts : theo từng thủ tục",
    ...[...transitions(), ...ends].map((line) => `  ${id(line)}`),
    "```",
    "",
    "| number | status | Vietnamese | the legal clock |",
    "|---|---|---|---|",
    ...names.map(([name, { national, clock, name: text }]) => `| ${national} | ${name} | ${text.vi} | ${clock} |`),
    "",
    "A bundle that was received is *in-parts*: it shows the status that follows from its parts, and it is over when they are.",
    "",
    ...table(),
  ].join("\n");
};

test("the drawing of the dossier's states is the one that the rules make", async () => {
  await expect(diagram()).toMatchFileSnapshot("../../docs/dossier-states.md");
});

test("every status is reached, and each of its commands is taken or refused with a code that has its sentence", () => {
  expect(new Set(tried.map(({ from }) => from))).toEqual(new Set(states));
  const codes = tried.flatMap(({ to }) => (typeof to === "object" ? [to.code] : []));
  for (const code of new Set(codes)) expect(refusals).toHaveProperty(code);
});

test("every command is taken somewhere", () => {
  const taken = new Set(
    tried.filter(({ to }) => typeof to === "string" && to !== "nothing").map(({ command }) => command),
  );
  expect([...new Set(commands(1).map(({ type }) => type))].filter((type) => !taken.has(type))).toEqual([]);
});
