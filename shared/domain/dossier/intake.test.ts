import { describe, expect, test } from "vitest";
import {
  allowance,
  birth,
  given,
  happened,
  required,
  rulesOf,
  stateAfter,
  submitted,
} from "../../../tests/support/dossier.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import { possibleActions } from "./possible.ts";
import type { DossierRules } from "./rules.ts";
import { workOf } from "./state.ts";

const complete = submitted(birth, required(birth));
const held = (rules: DossierRules) => required(rules).map((id) => ({ id, form: "original" as const, count: 2 }));
const submission = (more: Partial<CommandOf<"SubmitDossier">> = {}) => ({
  ...({
    type: "SubmitDossier",
    commune: "01288",
    channel: "counter",
    language: "vi",
    ownerName: "Nông Thị Mai",
  } as const),
  ...{ components: [{ id: "declaration", form: "original", count: 1 }] as const, secret: "S", form: "f" },
  ...more,
});

describe("handing in", () => {
  test("a dossier opens under the procedure's version of that day", () => {
    const { decision } = given(birth).when(submission());
    expect(decision).toMatchObject({
      ok: true,
      value: [{ procedureVersion: birth.procedure.version, case: "standard" }],
    });
  });
  test("the version that the counter saw may be named", () => {
    given(birth)
      .when(submission({ procedureVersion: birth.procedure.version }))
      .yields("DossierSubmitted");
  });
  test("a version that is not in force is refused", () => {
    given(birth)
      .when(submission({ procedureVersion: "old" }))
      .refused("PROCEDURE_NOT_IN_FORCE");
  });
  test("a procedure that is not in force yet is refused", () => {
    given(birth).when(submission(), "2020-01-06T03:00:00Z").refused("PROCEDURE_NOT_IN_FORCE");
  });
  test("a case that the procedure does not have is refused, and so is none where there are two", () => {
    given(birth)
      .when(submission({ case: "other" }))
      .refused("CASE_UNKNOWN");
    given(rulesOf("1.013225"))
      .when(submission({ components: [] }))
      .refused("CASE_UNKNOWN");
  });
  test("a paper that the case does not ask for is refused and named", () => {
    const components = [{ id: "passport-of-a-cat", form: "original", count: 1 }] as const;
    const { decision } = given(birth).when(submission({ components }));
    expect(decision).toMatchObject({ refusal: { code: "COMPONENT_NOT_IN_CASE", field: "components.0.id" } });
  });
  test("a paper entered twice is refused", () => {
    const paper = { id: "declaration", form: "original", count: 1 } as const;
    given(birth)
      .when(submission({ components: [paper, paper] }))
      .refused("COMPONENT_TWICE");
  });
  test("F12 – what a team takes in outside the centre has its clock, its way and its place in the book like any other", () => {
    const atHome = given(birth).when(
      submission({ channel: "mobile", components: held(birth) }),
      "2026-11-17T01:00:00Z",
    );
    const received = given(birth, ...atHome.events).when({ type: "ReceiveDossier" }, "2026-11-17T02:00:00Z");
    const state = received.yields("DossierReceived");
    expect(state).toMatchObject({ opened: { channel: "mobile", commune: "01288" } });
    const counted = given(birth, complete).when({ type: "ReceiveDossier" }, "2026-11-17T02:00:00Z");
    expect(workOf(state)).toEqual(workOf(counted.yields("DossierReceived")));
  });
  test("F14 – the officer who helped is kept beside the owner, and is not him", () => {
    const helped = given(birth).when(submission({ channel: "assisted" }));
    expect(helped.events[0]).toMatchObject({ by: "lan.tangiang", channel: "assisted", ownerName: "Nông Thị Mai" });
  });
  test("a code is given to one dossier only", () => {
    given(birth, complete).when(submission()).refused("DOSSIER_EXISTS");
  });
});

describe("receipt", () => {
  test("F1 – a complete dossier gets a receipt with the time of return", () => {
    const state = given(birth, complete).when({ type: "ReceiveDossier" }).yields("DossierReceived");
    expect(workOf(state)?.clock.dueAt).toBe("2026-11-17T10:00:00Z");
  });
  test("T4 – what comes after 15:00 is due on the next working day", () => {
    const state = given(birth, complete)
      .when({ type: "ReceiveDossier" }, "2026-11-17T08:01:00Z")
      .yields("DossierReceived");
    expect(workOf(state)?.clock.dueAt).toBe("2026-11-18T10:00:00Z");
  });
  test("F15 – a permit for a house and one for other works ask for papers and time of their own", () => {
    const permit = rulesOf("1.013225");
    const house = given(permit).when(submission({ case: "house", components: held(permit) }));
    const dueOf = (events: readonly DossierEvent[]) => {
      const { decision } = given(permit, ...events).when({ type: "ReceiveDossier" });
      return decision.ok ? decision.value[0] : decision.refusal;
    };
    expect(dueOf(house.events)).toMatchObject({ dueAt: "2026-12-02T10:00:00Z" });
    const works = given(permit).when(submission({ case: "works", components: held(permit) }));
    expect(dueOf(works.events)).toMatchObject({
      code: "COMPONENTS_MISSING",
      detail: { components: { vi: expect.stringContaining("phê duyệt dự án") } },
    });
    const whole = given(permit).when(
      submission({ case: "works", components: [...held(permit), { id: "project-approval", form: "copy", count: 1 }] }),
    );
    expect(dueOf(whole.events)).toMatchObject({ dueAt: "2026-12-07T10:00:00Z" });
  });
  test("a birth registered on a Saturday morning counts as received on Monday", () => {
    const state = given(birth, complete)
      .when({ type: "ReceiveDossier" }, "2026-11-28T01:00:00Z")
      .yields("DossierReceived");
    expect(workOf(state)?.clock.dueAt).toBe("2026-11-30T10:00:00Z");
  });
  test("an incomplete dossier gets no receipt, and is told which papers are missing", () => {
    const { decision } = given(birth, submitted(birth, [])).when({ type: "ReceiveDossier" });
    expect(decision).toMatchObject({ refusal: { code: "COMPONENTS_MISSING", field: "components" } });
  });
  test("fewer copies than asked for are missing papers", () => {
    const components = birth.procedure.cases[0]?.components ?? [];
    const twice = components.map((one) => ({ ...one, count: 2 }));
    const cases = birth.procedure.cases.map((one) => ({ ...one, components: twice }));
    given({ ...birth, procedure: { ...birth.procedure, cases } }, complete)
      .when({ type: "ReceiveDossier" })
      .refused("COMPONENTS_MISSING");
  });
  test("a due time over a year whose holidays are not announced is given as provisional", () => {
    const state = given(allowance, submitted(allowance, required(allowance)))
      .when({ type: "ReceiveDossier" }, "2026-12-10T03:00:00Z")
      .yields("DossierReceived");
    expect(workOf(state)?.clock).toMatchObject({ dueAt: "2027-01-08T10:00:00Z", provisional: true });
  });
  test("a receipt is given once", () => {
    const { events } = given(birth, complete).when({ type: "ReceiveDossier" });
    given(birth, ...events)
      .when({ type: "ReceiveDossier" })
      .refused("DOSSIER_NOT_SUBMITTED");
  });
  test("a year without a calendar gives no due date rather than a wrong one", () => {
    for (const at of ["2031-03-03T03:00:00Z", "2027-12-31T03:00:00Z"])
      given(allowance, submitted(allowance, required(allowance), at))
        .when({ type: "ReceiveDossier" }, at)
        .refused("CALENDAR_YEAR_MISSING");
  });
  test("neither a warning nor a hand-over is put on a day that no calendar knows", () => {
    const [thisYear] = birth.calendar.years.filter(({ year }) => year === 2026);
    if (thisYear === undefined) throw new Error("2026");
    const short = { ...birth.calendar, years: [thisYear], hours: { sessions: [{ from: "14:00", to: "15:00" }] } };
    const first = submitted(birth, required(birth), "2026-01-05T07:30:00Z");
    given({ ...birth, calendar: { ...short, closures: ["2026-01-10"] } }, first)
      .when({ type: "ReceiveDossier" }, "2026-01-05T07:30:00Z")
      .refused("CALENDAR_YEAR_MISSING");
    const steps = birth.procedure.steps.map((step) => ({ ...step, acceptWithinHours: 8 }));
    const slow = {
      ...birth,
      procedure: { ...birth.procedure, steps },
      calendar: { ...birth.calendar, years: [thisYear] },
    };
    given(slow, submitted(birth, required(birth)))
      .when({ type: "ReceiveDossier" }, "2026-12-31T03:00:00Z")
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("a procedure whose steps are all for other cases still gets its receipt", () => {
    const procedure = {
      ...birth.procedure,
      steps: birth.procedure.steps.map((step) => ({ ...step, cases: ["other"] })),
    };
    given({ ...birth, procedure }, complete)
      .when({ type: "ReceiveDossier" })
      .yields("DossierReceived");
  });
  test("a dossier whose case left its pinned version is a fault, not a refusal", () => {
    const procedure = { ...birth.procedure, cases: birth.procedure.cases.map((one) => ({ ...one, id: "renamed" })) };
    expect(() => given({ ...birth, procedure }, complete).when({ type: "ReceiveDossier" })).toThrow(/not in/);
  });
});

describe("a procedure whose way hangs on an answer", () => {
  const option = (id: string) => ({ id, text: { vi: id, en: id } });
  const question = {
    id: "abroad",
    text: { vi: "Sinh ở nước ngoài?", en: "Born abroad?" },
    options: [option("yes"), option("no")],
  };
  const steps = birth.procedure.steps.map((step) => ({ ...step, when: { answer: "abroad", is: ["yes", "no"] } }));
  const asking = { ...birth, procedure: { ...birth.procedure, questions: [question], steps } };

  test("wants that answer at the counter, and tells the question", () => {
    const { decision } = given(asking).when(submission());
    expect(decision).toMatchObject({
      refusal: { code: "ANSWER_MISSING", field: "answers.abroad", detail: { question: question.text } },
    });
    given(asking)
      .when(submission({ answers: { abroad: "no" } }))
      .yields("DossierSubmitted");
  });
  test("does not want it where the question is not asked", () => {
    const rare = { ...question, when: { case: "other" } };
    given({ ...asking, procedure: { ...asking.procedure, questions: [rare] } })
      .when(submission())
      .yields("DossierSubmitted");
  });
});

describe("a procedure that some communes do not offer", () => {
  test("is refused there by the commune's name", () => {
    const border = { ...birth, procedure: { ...birth.procedure, communes: ["01648"] } };
    expect(given(border).when(submission()).decision).toMatchObject({
      refusal: { code: "PROCEDURE_NOT_OFFERED", detail: { commune: { vi: "Phường Tân Giang" } } },
    });
    given(border)
      .when(submission({ commune: "01648" }))
      .yields("DossierSubmitted");
    expect(given(border).when(submission({ commune: "99999" })).decision).toMatchObject({
      refusal: { detail: { commune: "99999" } },
    });
  });
});

describe("refusal", () => {
  const refusal = { type: "RefuseDossier", reason: "Không thuộc thẩm quyền", legalBasis: "Luật Hộ tịch 2014" } as const;
  test("F6 – a dossier may be refused in writing before its receipt", () => {
    given(birth, complete).when(refusal).yields("DossierRefused");
  });
  test("a dossier with a receipt is no longer refused", () => {
    const { events } = given(birth, complete).when({ type: "ReceiveDossier" });
    given(birth, ...events)
      .when(refusal)
      .refused("DOSSIER_NOT_SUBMITTED");
  });
  test("a dossier that waits for papers before receipt may still be refused", () => {
    const asked = happened("SupplementRequested", { components: ["birth-notice"], reason: "thiếu" });
    given(birth, complete, asked).when(refusal).yields("DossierRefused");
  });
});

describe("supplement", () => {
  const [first = ""] = required(birth);
  const asking = { type: "RequestSupplement", components: [first], reason: "Bản chụp bị mờ" } as const;
  const paper = { id: first, form: "original", count: 1 } as const;

  test("F2 – what is missing is asked for once; a second time needs the lead's reason", () => {
    const asked = given(birth, complete).when(asking);
    asked.yields("SupplementRequested");
    const { events } = given(birth, ...asked.events).when({ type: "ProvideSupplement", components: [paper] });
    given(birth, ...events)
      .when(asking)
      .refused("SUPPLEMENT_ALREADY_REQUESTED");
    const again = given(birth, ...events).when({ ...asking, leadReason: "Giấy mới phát hiện là giả" });
    again.yields("SupplementRequested");
    expect(again.decision).toMatchObject({ value: [{ reason: "Bản chụp bị mờ (Giấy mới phát hiện là giả)" }] });
  });
  test("only papers of the case can be asked for", () => {
    given(birth, complete)
      .when({ ...asking, components: ["love-letter"] })
      .refused("COMPONENT_NOT_IN_CASE");
  });
  test("the counter asks before receipt, or when an office has given the dossier back; meanwhile it is not the counter's", () => {
    const received = given(birth, complete).when({ type: "ReceiveDossier" }).events;
    given(birth, ...received)
      .when(asking)
      .refused("HANDOFF_IN_PROGRESS");
    const sent = given(birth, ...received).when({ type: "HandOver" }).events;
    given(birth, ...sent)
      .when(asking)
      .refused("HANDOFF_IN_PROGRESS");
    const back = given(birth, ...sent).when({ type: "ReturnHandoff", handoff: 1, reason: "Thiếu giấy" });
    const asked = given(birth, ...back.events).when(asking);
    asked.yields("SupplementRequested");
    expect(
      workOf(
        given(birth, ...asked.events)
          .when({ type: "ProvideSupplement", components: [paper] })
          .yields("SupplementProvided"),
      )?.position,
    ).toMatchObject({ at: "one-stop" });
    given(birth, ...asked.events)
      .when(asking)
      .refused("DOSSIER_PAUSED");
  });
  test("before receipt a request names everything that is missing", () => {
    const ids = required(birth);
    const { decision } = given(birth, submitted(birth, [])).when({ ...asking, components: [first] });
    expect(ids.length).toBeGreaterThan(1);
    expect(decision).toMatchObject({
      refusal: { code: "SUPPLEMENT_INCOMPLETE", detail: { components: { vi: "Giấy chứng sinh" } } },
    });
    given(birth, submitted(birth, []))
      .when({ ...asking, components: ids })
      .yields("SupplementRequested");
  });
  test("a second request is offered as the lead's, wherever the dossier lies", () => {
    const offered = (events: readonly DossierEvent[]) => {
      const state = stateAfter(events);
      return state.status === "none"
        ? []
        : possibleActions(state, birth.procedure).filter((name) => name.includes("supplement"));
    };
    const asked = given(birth, complete).when(asking).events;
    const brought = given(birth, ...asked).when({ type: "ProvideSupplement", components: [paper] }).events;
    const received = given(birth, ...brought).when({ type: "ReceiveDossier" }).events;
    const sent = given(birth, ...received).when({ type: "HandOver" }).events;
    const accepted = given(birth, ...sent).when({ type: "AcceptHandoff", handoff: 1 }).events;
    const back = given(birth, ...accepted).when({ type: "ReturnHandoff", handoff: 1, reason: "Thiếu giấy" }).events;
    expect(offered([complete])).toEqual(["dossier.request-supplement"]);
    expect([brought, received, accepted, back].map(offered)).toEqual([
      ["dossier.request-second-supplement"],
      [],
      ["dossier.request-second-supplement"],
      ["dossier.request-second-supplement"],
    ]);
  });
  test("everything asked for must come at once", () => {
    const ids = required(allowance);
    const optional = allowance.procedure.cases[0]?.components.find((one) => !one.required)?.id ?? "";
    const asked = given(allowance, submitted(allowance, ids)).when({ ...asking, components: [ids[0] ?? "", optional] });
    const handIn = (id: string) => ({ id, form: "copy" as const, count: 1 });
    const again = given(allowance, ...asked.events);
    again.when({ type: "ProvideSupplement", components: [handIn(optional)] }).refused("COMPONENTS_MISSING");
    again.when({ type: "ProvideSupplement", components: [handIn("other")] }).refused("COMPONENT_NOT_IN_CASE");
    const state = again
      .when({ type: "ProvideSupplement", components: [handIn(optional), handIn(ids[0] ?? "")] })
      .yields("SupplementProvided");
    expect(state).toMatchObject({ status: "submitted" });
  });
  test("nothing is handed in later that was not asked for", () => {
    given(birth, complete)
      .when({ type: "ProvideSupplement", components: [paper] })
      .refused("SUPPLEMENT_NOT_REQUESTED");
  });
});

describe("a procedure that asks questions", () => {
  const option = (id: string) => ({ id, text: { vi: id, en: id } });
  const parents = {
    id: "parents",
    text: { vi: "Cha mẹ đã kết hôn?", en: "Married?" },
    options: [option("yes"), option("no")],
  };
  const [standard] = birth.procedure.cases;
  if (standard === undefined) throw new Error("no case");
  const marriage = {
    ...standard.components[0],
    id: "marriage",
    name: { vi: "Giấy kết hôn", en: "Marriage certificate" },
    form: "original" as const,
    count: 1,
    required: true,
    when: { answer: "parents", is: "yes" },
  };
  const cases = [{ ...standard, components: [...standard.components, marriage] }];
  const asking = { ...birth, procedure: { ...birth.procedure, questions: [parents], cases } };
  const papers = required(birth).map((id) => ({ id, form: "original" as const, count: 1 }));
  const opened = (answers?: Record<string, string>) =>
    given(asking).when(submission({ components: papers, ...(answers && { answers }) }));

  test("receives a dossier with the papers that its answers ask for, and not without them", () => {
    const { events } = opened({ parents: "yes" });
    const { decision } = given(asking, ...events).when({ type: "ReceiveDossier" });
    expect(decision).toMatchObject({
      refusal: { code: "COMPONENTS_MISSING", detail: { components: { vi: "Giấy kết hôn" } } },
    });
    for (const answers of [{ parents: "no" }, undefined])
      given(asking, ...opened(answers).events)
        .when({ type: "ReceiveDossier" })
        .yields("DossierReceived");
  });
  test("takes only the answers that it offers", () => {
    for (const answers of [{ parents: "perhaps" }, { weather: "yes" }]) {
      const { decision } = opened(answers as unknown as Record<string, string>);
      expect(decision).toMatchObject({ refusal: { code: "ANSWER_NOT_IN_PROCEDURE" } });
    }
  });
});
