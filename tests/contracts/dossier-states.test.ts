import { expect, test } from "vitest";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { decide } from "../../shared/domain/dossier/dossier.ts";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { allowance as asPublished, required, stateAfter, submitted } from "../support/dossier.ts";

/** With a second step that may send the dossier back once, so that every command finds a situation in which it is taken. */
const allowance = {
  ...asPublished,
  procedure: {
    ...asPublished.procedure,
    steps: asPublished.procedure.steps.map((step) =>
      step.decides ? { ...step, backTo: { step: asPublished.procedure.steps[0]?.id ?? "" } } : step,
    ),
  },
};

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
  { type: "ReturnHandoff", at, by, handoff, reason },
  { type: "SendBack", at, by, handoff, reason },
  { type: "CompleteStep", at, by, handoff },
  { type: "RecordOutcome", at, by, handoff, decision: "approved", documentNumber: "1" },
  { type: "ReturnOutcome", at, by, to: "owner" },
  { type: "WithdrawDossier", at, by, reason },
  { type: "StopDossier", at, by, reason },
  { type: "CheckClocks", at: late, by },
];

/** Events until a dossier with two steps was returned, and a few more for detours. */
const longestHistory = 14;

/** Every change of status that the rules allow, found by giving every command in every situation that can be reached. */
const transitions = (): string[] => {
  const opening = submitted(allowance, papers);
  const found = new Set(["[*] --> submitted : SubmitDossier"]);
  const seen = new Set<string>();
  const waiting: (readonly DossierEvent[])[] = [[opening]];
  for (let history = waiting.shift(); history !== undefined; history = waiting.shift()) {
    const state = stateAfter(history);
    // Money opens no way and closes none; with it each receipt would make a situation of its own.
    const key = JSON.stringify(state, (name, value) => (name === "money" ? undefined : value));
    if (seen.has(key) || history.length > longestHistory) continue;
    seen.add(key);
    const handoff = Math.max(1, history.filter(({ type }) => type === "DossierHandedOver").length);
    for (const command of commands(handoff)) {
      const decision = decide(state, command, allowance);
      if (!decision.ok || decision.value.length === 0) continue;
      const next = [...history, ...decision.value];
      const to = stateAfter(next).status;
      if (to !== state.status) found.add(`${state.status} --> ${to} : ${command.type}`);
      waiting.push(next);
    }
  }
  return [...found].sort();
};

const diagram = (): string => {
  const names = Object.entries(dossierStatuses);
  const id = (line: string) => line.replaceAll(/\b(supplement|payment)-requested\b/g, "$1_requested");
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
    ...[...transitions(), ...ends].map((line) => `  ${id(line)}`),
    "```",
    "",
    "| number | status | Vietnamese | the legal clock |",
    "|---|---|---|---|",
    ...names.map(([name, { national, clock, name: text }]) => `| ${national} | ${name} | ${text.vi} | ${clock} |`),
    "",
  ].join("\n");
};

test("the drawing of the dossier's states is the one that the rules make", async () => {
  await expect(diagram()).toMatchFileSnapshot("../../docs/dossier-states.md");
});
