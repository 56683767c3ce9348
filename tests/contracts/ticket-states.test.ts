import { expect, test } from "vitest";
import { decide } from "../../shared/domain/ticket/decide.ts";
import { evolve } from "../../shared/domain/ticket/evolve.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import type { TicketCommand } from "../../shared/domain/ticket/ticket-command.ts";
import { inferFinished, nextTurn } from "../../shared/domain/ticket/waiting-room.ts";
import { refusals } from "../../shared/text/refusals.ts";
import { takeNumber as text } from "../../web-static/text/waiting-vi.ts";
import { called, waiting } from "../support/tickets.ts";

const at = "2026-11-23T01:30:00Z";

/** One command of each kind, as an officer would give it now. */
const commands = (ticket: Ticket): TicketCommand[] => {
  const turn = nextTurn([ticket]);
  const call = { calledAt: at, turn, calledBy: `press-${turn}` };
  const placing = { at, turn: turn - 1 };
  return [
    { type: "CallTicket", counter: "01288-1", ...call },
    { type: "RecallTicket", ...call },
    { type: "ServeTicket", at },
    { type: "FinishTicket", at },
    { type: "MissTicket", at },
    { type: "HoldTicket", at },
    { type: "ReturnTicket", ...placing, limits: { withinNumbers: 9, calledSince: 0 } },
    { type: "TransferTicket", ...placing, line: "dat-dai" },
    { type: "HandOverTicket", ...placing, toCounter: "01288-2", lines: ["ho-tich", "dat-dai"] },
  ];
};

const situationOf = (ticket: Ticket): string =>
  JSON.stringify([
    ticket.status,
    ticket.status === "finished" && ticket.inferred,
    "servedAt" in ticket && ticket.servedAt !== undefined,
    ticket.place?.as,
    ticket.place?.line,
    ticket.place?.counter,
  ]);

interface Tried {
  readonly from: Ticket["status"];
  readonly command: TicketCommand["type"];
  readonly to: Ticket["status"] | "nothing" | { readonly code: string };
}

/** The next call of its counter, which says without a word that this person has left. */
const leftBehind = (ticket: Ticket): Ticket => {
  const [first = ticket] = inferFinished([ticket, called(99, { turn: nextTurn([ticket]) })]);
  return first;
};

const tryOut = (ticket: Ticket): { tried: Tried[]; next: Ticket[] } => {
  const tried: Tried[] = [];
  const next: Ticket[] = [leftBehind(ticket)];
  for (const command of commands(ticket)) {
    const decision = decide(ticket, command);
    const one = { from: ticket.status, command: command.type };
    if (!decision.ok) tried.push({ ...one, to: { code: decision.refusal.code } });
    else if (decision.value.length === 0) tried.push({ ...one, to: "nothing" });
    else {
      const after = decision.value.reduce(evolve, ticket);
      tried.push({ ...one, to: after.status });
      next.push(after);
    }
  }
  return { tried, next };
};

/** Every command in every situation that can be reached. */
const everything = (): Tried[] => {
  const all: Tried[] = [];
  const seen = new Set<string>();
  const left: Ticket[] = [waiting(1)];
  for (let ticket = left.shift(); ticket !== undefined; ticket = left.shift()) {
    if (seen.has(situationOf(ticket))) continue;
    seen.add(situationOf(ticket));
    const { tried, next } = tryOut(ticket);
    all.push(...tried);
    left.push(...next);
  }
  return all;
};
const tried = everything();
const statuses = ["waiting", "called", "serving", "held", "returning", "no-show", "finished"] as const;

const transitions = (): string[] => {
  const changes = tried.flatMap(({ from, command, to }) =>
    typeof to === "string" && to !== "nothing" ? [`${from} --> ${to} : ${command}`] : [],
  );
  const silent = ["called", "serving"].map((from) => `${from} --> finished : the counter calls the next`);
  return [...new Set(["[*] --> waiting : TakeNumber", ...changes, ...silent])].sort();
};

const cell = (from: Ticket["status"], command: TicketCommand["type"]): string => {
  const all = tried.filter((one) => one.from === from && one.command === command).map(({ to }) => to);
  if (all.some((to) => typeof to === "string" && to !== "nothing")) return "yes";
  if (all.includes("nothing")) return "no effect";
  return [...new Set(all.map((to) => (typeof to === "object" ? `\`${to.code}\`` : "")))].sort().join(" ");
};

const document = (): string => {
  const types = [...new Set(commands(waiting(1)).map(({ type }) => type))];
  const id = (line: string) => line.replaceAll("no-show", "no_show");
  return [
    "# The states of a ticket",
    "",
    "Generated from the rules in `shared/domain/ticket/` by giving every command in every situation that can be reached;",
    "`npx vitest run tests/contracts/ticket-states.test.ts -u` writes it anew. Do not edit by hand.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...statuses.map((status) => `  ${id(status)} : ${text.status[status]}`),
    ...transitions().map((line) => `  ${id(line)}`),
    "  finished --> [*]",
    "```",
    "",
    "*returning* is in a line again, at a place of its own (`shared/domain/ticket/placed.ts`); *waiting* was never called.",
    "",
    "## What each command does in each status",
    "",
    "*yes*: in some situation of this status it is taken. A code: it is refused in every situation of this status.",
    "",
    `| command | ${statuses.join(" | ")} |`,
    `|---|${statuses.map(() => "---|").join("")}`,
    ...types.map((type) => `| ${type} | ${statuses.map((status) => cell(status, type)).join(" | ")} |`),
    "",
  ].join("\n");
};

test("the drawing of the ticket's states is the one that the rules make", async () => {
  await expect(document()).toMatchFileSnapshot("../../docs/ticket-states.md");
});

test("every status is reached, and each command is taken somewhere and else refused with a code that has its sentence", () => {
  expect(new Set(tried.map(({ from }) => from))).toEqual(new Set(statuses));
  for (const { type } of commands(waiting(1)))
    expect(tried.filter(({ command, to }) => command === type && typeof to === "string").length).toBeGreaterThan(0);
  for (const { to } of tried) if (typeof to === "object") expect(refusals).toHaveProperty(to.code);
});
