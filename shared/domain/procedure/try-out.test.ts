import { describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../../tests/support/definitions.ts";
import { loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import { fromLocal } from "../calendar/time.ts";
import { ProcedureDefinition } from "./definition.ts";
import { act } from "./try-out/act.ts";
import type { Tried } from "./try-out/happen.ts";
import type { TryOut, TryOutAction, TryOutMatter, TryOutRules } from "./try-out/session.ts";
import { tryOutView } from "./try-out/view.ts";
import { newTryOut, rulesOfDraft, startTryOut } from "./try-out.ts";

const text = (vi: string) => ({ vi, en: vi });
const { province, messages } = caoBangDefinitions();
const calendar = loadWorkingCalendar();
const draft = ProcedureDefinition.parse({
  id: "1.000001",
  effectiveFrom: "2026-01-01",
  name: text("Cấp giấy phép"),
  summary: text("Xin phép."),
  field: text("Xây dựng"),
  department: "economy",
  online: { level: "full" },
  cases: [
    {
      id: "house",
      name: text("Nhà ở"),
      timeLimit: { unit: "working-days", count: 5 },
      components: [
        { id: "form", name: text("Đơn"), form: "original", count: 2 },
        { id: "plan", name: text("Bản vẽ"), form: "copy" },
        { id: "photo", name: text("Ảnh"), form: "copy", required: false },
      ],
      fees: [{ name: text("Lệ phí"), kind: "levy", amountVnd: 75_000, basis: "Nghị quyết 5" }],
    },
    {
      id: "works",
      name: text("Công trình"),
      timeLimit: { unit: "working-days", count: 10 },
      components: [{ id: "form", name: text("Đơn"), form: "original" }],
    },
  ],
  steps: [
    { id: "check", name: text("Thẩm định"), owner: "economy", acceptWithinHours: 4, workHours: 12 },
    {
      ...{ id: "sign", name: text("Ký"), owner: "economy", acceptWithinHours: 2, workHours: 4, decides: true },
      backTo: { step: "check" },
    },
  ],
  outcome: { name: text("Giấy phép") },
  law: [{ title: "Luật Xây dựng 2014" }],
});
const [commune = ""] = province.communes.map(({ code }) => code);
const rules = rulesOfDraft(draft, { calendar, province, messages });
const monday = fromLocal("2026-03-02", "08:00");
const house: TryOutMatter = { commune, case: "house", answers: {}, receivedAt: monday };

const of = (tried: Tried): TryOut => {
  if (!tried.ok) throw new Error(tried.refusal.code);
  return tried.value;
};
const play = (actions: readonly TryOutAction[], from = of(startTryOut(rules, house))): TryOut =>
  actions.reduce((tryOut, action) => of(act(tryOut, action)), from);
const refusedWith = (tried: Tried) => (tried.ok ? undefined : tried.refusal.code);
const events = ({ log }: TryOut) => log.map(({ event }) => event.type);
const accept: TryOutAction = { type: "accept" };
const finish: TryOutAction = { type: "finish" };
const nextDay: TryOutAction = { type: "wait-for-next-day" };
const askForPlan: TryOutAction = { type: "ask-supplement", components: ["plan"], reason: "Bản vẽ mờ" };

describe("a draft that is tried out", () => {
  test("shows before receipt what is asked and paid", () => {
    const view = tryOutView(newTryOut(rules, house));
    expect(view.status).toBe("none");
    expect(view.papers.needed.map(({ id }) => id)).toEqual(["form", "plan"]);
    expect(view.fees.map(({ amountVnd }) => amountVnd)).toEqual([75_000]);
    expect(view.steps.map(({ state }) => state)).toEqual(["current", "ahead"]);
    expect(view.due).toBeUndefined();
    expect(view.holder.office).toBe("one-stop");
    expect(view.possible).toEqual([]);
    expect(refusedWith(act(newTryOut(rules, house), accept))).toBe("DOSSIER_UNKNOWN");
    expect(tryOutView(newTryOut(rules, { ...house, case: "gone" })).papers.needed).toEqual([]);
  });

  test("is received with its papers, and sent on by the system at once", () => {
    const tryOut = of(startTryOut(rules, house));
    const view = tryOutView(tryOut);
    expect(events(tryOut)).toEqual(["DossierSubmitted", "DossierReceived", "DossierHandedOver"]);
    expect(view.due).toMatchObject({ at: fromLocal("2026-03-09", "17:00"), remaining: { overdue: false } });
    expect(view.acceptBy).toBe(fromLocal("2026-03-02", "13:30"));
    expect(view.holder.office).toBe("economy");
    expect(view.possible).toEqual(["accept", "return-to-one-stop", "wait", "wait-for-next-day"]);
    expect(tryOut.log[1]).toMatchObject({
      due: { to: fromLocal("2026-03-09", "17:00") },
      message: { template: "dossier-received", to: "applicant" },
    });
    expect(tryOut.log[1]?.message?.text).toContain("17:00 09/03/2026");
  });

  test("goes its whole way to the outcome", () => {
    const tryOut = play([accept, finish, accept, finish, { type: "return-outcome" }]);
    expect(tryOut.dossier.status).toBe("returned");
    expect(events(tryOut).slice(-4)).toEqual(["HandoffAccepted", "OutcomeRecorded", "DossierReady", "OutcomeReturned"]);
    const view = tryOutView(tryOut);
    expect(view.steps.map(({ state }) => state)).toEqual(["done", "done"]);
    expect(view.due?.remaining).toBeUndefined();
    expect(view.possible).toEqual([]);
  });

  test("is approved and signed where that is an approver's", () => {
    const steps = draft.steps.map((step) => ({ ...step, role: "approver" as const }));
    const signed = rulesOfDraft({ ...draft, steps }, { calendar, province, messages });
    const way = [accept, finish, accept, finish].reduce(
      (tryOut, action) => of(act(tryOut, action)),
      of(startTryOut(signed, house)),
    );
    expect(way.dossier.status).toBe("ready");
  });

  test("that lies with nobody cannot be finished", () => {
    expect(refusedWith(act(newTryOut(rules, house), finish))).toBe("DOSSIER_UNKNOWN");
  });

  test("is refused what a clerk would be refused", () => {
    const started = of(startTryOut(rules, house));
    expect(refusedWith(act(started, finish))).toBe("HANDOFF_NOT_ACCEPTED");
    expect(refusedWith(act(started, { type: "supplement-given" }))).toBe("SUPPLEMENT_NOT_REQUESTED");
    expect(refusedWith(act(play([accept]), { type: "send-back", reason: "Sai" }))).toBe("NO_STEP_TO_REDO");
    expect(refusedWith(startTryOut(rules, { ...house, case: "gone" }))).toBe("CASE_UNKNOWN");
    expect(refusedWith(startTryOut(rules, { ...house, receivedAt: "2025-06-02T01:00:00Z" }))).toBe(
      "PROCEDURE_NOT_IN_FORCE",
    );
  });

  test("stands still while papers are awaited, and is due later by the time of the wait", () => {
    const asked = play([accept, askForPlan]);
    expect(tryOutView(asked)).toMatchObject({ status: "supplement-requested" });
    expect(tryOutView(asked).due?.remaining).toBeUndefined();
    expect(tryOutView(asked).possible).toContain("supplement-given");
    const back = play([{ type: "wait", hours: 16 }, { type: "supplement-given" }], asked);
    expect(back.log.at(-1)).toMatchObject({
      event: { type: "SupplementProvided" },
      due: { from: fromLocal("2026-03-09", "17:00"), to: fromLocal("2026-03-11", "17:00") },
    });
    expect(refusedWith(act(back, askForPlan))).toBe("SUPPLEMENT_ALREADY_REQUESTED");
    expect(of(act(back, { ...askForPlan, leadReason: "Lãnh đạo đồng ý" })).dossier.status).toBe("supplement-requested");
  });

  test("is sent back once, and goes the way from there again", () => {
    const back = play([accept, finish, accept, { type: "send-back", reason: "Thiếu ý kiến" }]);
    expect(tryOutView(back).steps.map(({ state }) => state)).toEqual(["current", "ahead"]);
    expect(tryOutView(play([accept, finish, accept], back)).possible).not.toContain("send-back");
  });

  test("comes back to the counter, which asks for papers or sends it on", () => {
    const returned = play([{ type: "return-to-one-stop", reason: "Nhầm nơi" }]);
    expect(tryOutView(returned).holder.office).toBe("one-stop");
    expect(tryOutView(returned).possible).toEqual(["hand-over", "ask-supplement", "wait", "wait-for-next-day"]);
    expect(play([askForPlan], returned).dossier.status).toBe("supplement-requested");
    const sent = play([{ type: "hand-over", to: "justice" }], returned);
    expect(tryOutView(sent).holder.office).toBe("justice");
  });

  test("brings reminders, the lead's SMS, the warning and the apology when time goes by", () => {
    const late = play(Array.from({ length: 8 }, () => nextDay));
    expect(late.now).toBe(fromLocal("2026-03-12", "07:30"));
    expect(events(late).slice(3)).toEqual([
      ...["HandoffReminded", "HandoffEscalated", "HandoffEscalated"],
      ...["DueSoonNoticed", "OverdueNoticed"],
    ]);
    const told = late.log.flatMap(({ message }) =>
      message === undefined ? [] : [`${message.to} ${message.template}`],
    );
    expect(told).toEqual([
      ...["applicant dossier-received", "lead handoff-escalated", "province handoff-escalated"],
      "applicant dossier-overdue",
    ]);
    expect(tryOutView(late).due?.remaining?.overdue).toBe(true);
  });

  test("waits in working time only, and not beyond the calendars", () => {
    expect(play([{ type: "wait", hours: 9 }]).now).toBe(fromLocal("2026-03-03", "09:00"));
    const lastYears = { ...calendar, years: calendar.years.filter(({ year }) => year === 2026) };
    const only2026: TryOutRules = { ...rules, calendar: lastYears };
    const december = of(startTryOut(only2026, { ...house, receivedAt: fromLocal("2026-12-21", "08:00") }));
    expect(refusedWith(act(december, { type: "wait", hours: 100 }))).toBe("CALENDAR_YEAR_MISSING");
    expect(refusedWith(act({ ...december, now: fromLocal("2026-12-31", "08:00") }, nextDay))).toBe(
      "CALENDAR_YEAR_MISSING",
    );
    const reminding: TryOutRules = {
      ...only2026,
      procedure: {
        ...rules.procedure,
        steps: rules.procedure.steps.map((step) => ({ ...step, acceptWithinHours: 40 })),
      },
    };
    const slow = of(startTryOut(reminding, { ...house, receivedAt: fromLocal("2026-12-21", "08:00") }));
    expect(refusedWith(act(slow, { type: "wait", hours: 70 }))).toBe("CALENDAR_YEAR_MISSING");
  });

  test("says when its time may still move", () => {
    const unsure = { ...calendar, years: calendar.years.map((year) => ({ ...year, provisional: true })) };
    expect(tryOutView(of(startTryOut({ ...rules, calendar: unsure }, house))).due?.provisional).toBe(true);
  });

  test("uses the site's own name, and sends nothing that cannot be filled", () => {
    const site = { domain: "motcua.caobang.gov.vn", certificateArn: "arn:aws:acm:us-east-1:1:certificate/a" };
    const own = of(startTryOut({ ...rules, province: { ...province, site } }, house));
    expect(own.log[1]?.message?.text).toContain("https://motcua.caobang.gov.vn/tc#");
    const long = { ...province, site: { ...site, domain: `${"a".repeat(60)}.gov.vn` } };
    expect(of(startTryOut({ ...rules, province: long }, house)).log[1]?.message).toBeUndefined();
  });

  test("goes by its codes in a commune that the province does not have", () => {
    const [first] = messages;
    const about = first && { ...first, event: "DossierSubmitted", texts: text("{place}"), variables: [] };
    const place = about && { ...about, variables: [{ name: "place", maxLength: 36, whenLonger: "cut" as const }] };
    const elsewhere = { ...rules, messages: place === undefined ? [] : [place] };
    const agencies = { ...elsewhere, procedure: { ...rules.procedure, steps: rules.procedure.steps.slice(1) } };
    const gone = startTryOut(agencies, { ...house, commune: "99999" });
    expect(refusedWith(gone)).toBe("OFFICE_UNKNOWN");
    const near = of(startTryOut(elsewhere, house));
    expect(near.log[0]?.message?.text).toMatch(/^mot cua|^một cửa/);
  });
});
