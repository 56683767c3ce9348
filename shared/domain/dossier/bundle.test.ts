import { describe, expect, test } from "vitest";
import {
  birth,
  bundle,
  given,
  happened,
  received,
  required,
  rulesOf,
  stateAfter,
  submitted,
} from "../../../tests/support/dossier.ts";
import { duePartsOf } from "./bundle.ts";
import { type Part, standOf, statusOfParts } from "./bundle-parts.ts";
import { nextWake } from "./clocks.ts";
import type { DossierEvent, EventOf } from "./event.ts";
import { partSubmission } from "./part-dossier.ts";
import { requireWorking } from "./required.ts";
import type { BundleDossier } from "./state.ts";
import type { DossierStatus } from "./status.ts";

const taken = received(bundle);
const asBundle = (events: readonly DossierEvent[]): BundleDossier => {
  const state = stateAfter(events);
  if (state.status !== "in-parts") throw new Error(state.status);
  return state;
};
const report = (part: string, status: DossierStatus, more: Partial<EventOf<"PartReported">> = {}): DossierEvent =>
  happened("PartReported", { part, dossier: `d-${part}`, version: 1, status, ...more });
const stands = (...events: readonly DossierEvent[]) => {
  const { parts } = asBundle([...taken, ...events]);
  return parts.map((part) => standOf(part, parts));
};
const due = (...events: readonly DossierEvent[]) => duePartsOf(stateAfter([...taken, ...events])).map(({ id }) => id);

describe("F8 – a bundle is received once, complete, and has no clock of its own", () => {
  test("names its parts and what each waits for; nobody need look at it again by itself", () => {
    const state = asBundle(taken);
    expect(state.parts.map(({ id, after }) => [id, after])).toEqual([
      ["birth", []],
      ["residence", ["birth"]],
      ["health-card", ["birth"]],
    ]);
    expect(nextWake(state)).toBeUndefined();
  });
  test("is not received while a paper is missing, and not twice", () => {
    given(bundle, submitted(bundle, required(bundle).slice(1)))
      .when({ type: "ReceiveDossier" })
      .refused("COMPONENTS_MISSING");
    given(bundle, ...taken)
      .when({ type: "ReceiveDossier" })
      .refused("DOSSIER_IN_PARTS");
    const refused = happened("DossierRefused", { reason: "r", legalBasis: "l" });
    given(bundle, ...taken.slice(0, 1), refused)
      .when({ type: "ReceiveDossier" })
      .refused("DOSSIER_NOT_SUBMITTED");
  });
  test("what the clocks or a late message ask of it finds nothing to do", () => {
    given(bundle, ...taken)
      .when({ type: "CheckClocks" })
      .yields();
    given(bundle, ...taken)
      .when({ type: "RecordDelivery", handoff: 1 })
      .yields();
    given(bundle, ...taken)
      .when({ type: "CompleteStep", handoff: 1 })
      .refused("DOSSIER_IN_PARTS");
    expect(requireWorking(asBundle(taken))).toEqual({ ok: false, refusal: { code: "DOSSIER_IN_PARTS" } });
  });
  test("only the parts that the answers call for are opened: on paper after the death, online at once", () => {
    const death = rulesOf("2.002622");
    const opened = (channel: "counter" | "online", answers: Record<string, string>) => {
      const first = { ...submitted(death, required(death)), channel, answers } as DossierEvent;
      return asBundle(given(death, first).when({ type: "ReceiveDossier" }).events);
    };
    const order = ({ parts }: BundleDossier) => parts.map(({ id, after }) => [id, ...after].join(" < "));
    expect(order(opened("counter", { support: "pension" }))).toEqual([
      "death",
      "deletion < death",
      "funeral-pension < death",
    ]);
    expect(order(opened("online", { support: "none" }))).toEqual(["death", "deletion"]);
    expect(duePartsOf(opened("online", { support: "none" })).map(({ id }) => id)).toEqual(["death", "deletion"]);
  });
});

describe("F8 – parts are opened when those before them are approved", () => {
  test("first the birth, then the others together", () => {
    expect(due()).toEqual(["birth"]);
    expect(due(report("birth", "processing"))).toEqual([]);
    expect(due(report("birth", "ready"))).toEqual(["residence", "health-card"]);
    expect(due(report("birth", "returned"))).toEqual(["residence", "health-card"]);
    expect(duePartsOf(stateAfter(received(birth)))).toEqual([]);
  });
  test.each(["refused", "withdrawn", "stopped"] as const)(
    "one that ends as %s alone leaves what follows it unopened",
    (status) => {
      expect(stands(report("birth", status))).toEqual(["opened", "blocked", "blocked"]);
    },
  );
  test("a birth that was declined is no birth to register a residence for", () => {
    expect(stands(report("birth", "ready", { declined: true }))).toEqual(["opened", "blocked", "blocked"]);
  });
  test("what waits for one that is never opened is never opened either", () => {
    const chain: Part[] = [
      { id: "a", procedure: "p", after: [], dossier: { code: "d", version: 1, status: "refused" } },
      { id: "b", procedure: "p", after: ["a"] },
      { id: "c", procedure: "p", after: ["b"] },
    ];
    expect(chain.map((part) => standOf(part, chain))).toEqual(["opened", "blocked", "blocked"]);
    expect(chain.slice(1).map((part) => standOf(part, chain.slice(1)))).toEqual(["due", "waiting"]);
  });
});

describe("the state of a bundle follows from its parts", () => {
  const statusOf = (...statuses: readonly (DossierStatus | undefined)[]) =>
    statusOfParts(
      statuses.map((status, at) => ({
        ...{ id: `${at}`, procedure: "p", after: [] },
        ...(status === undefined ? {} : { dossier: { code: "d", version: 1, status } }),
      })),
    );
  test.each([
    [["processing", undefined], "processing"],
    [["ready", "processing"], "processing"],
    [["supplement-requested", "ready", undefined], "supplement-requested"],
    [["processing", "payment-requested"], "payment-requested"],
    [["ready", "returned", "stopped"], "ready"],
    [["returned", "refused"], "returned"],
    [["refused", "stopped"], "stopped"],
    [["refused", "withdrawn"], "withdrawn"],
    [["refused", "refused"], "refused"],
  ] as const)("%j is %s", (statuses, whole) => expect(statusOf(...statuses)).toBe(whole));
});

describe("reports of parts", () => {
  const reporting = (part: string, status: DossierStatus, version: number) =>
    ({ type: "ReportPart", part, dossier: `d-${part}`, version, status }) as const;
  const settled = [report("birth", "ready"), report("residence", "stopped"), report("health-card", "processing")];

  test("that come late, twice, of no part or to no bundle change nothing", () => {
    const known = report("birth", "ready", { version: 7 });
    given(bundle, ...taken, known)
      .when(reporting("birth", "processing", 6))
      .yields();
    given(bundle, ...taken, known)
      .when(reporting("birth", "ready", 7))
      .yields();
    given(bundle, ...taken)
      .when(reporting("burial", "ready", 1))
      .yields();
    given(birth, ...received(birth))
      .when(reporting("birth", "ready", 1))
      .yields();
  });
  test("the last of them makes the bundle ready, once; with nothing to fetch it is over without a word", () => {
    given(bundle, ...taken, ...settled)
      .when(reporting("health-card", "ready", 2))
      .yields("PartReported", "BundleReady");
    const over = [...settled.slice(0, 2), report("health-card", "ready")];
    given(bundle, ...taken, ...over)
      .when(reporting("health-card", "returned", 3))
      .yields("PartReported");
    given(bundle, ...taken)
      .when(reporting("birth", "refused", 1))
      .yields("PartReported");
  });
  test("a part that is worked on again opens the bundle again", () => {
    const over = [...settled.slice(0, 2), report("health-card", "ready"), happened("BundleReady", {})];
    const again = given(bundle, ...taken, ...over)
      .when(reporting("residence", "processing", 9))
      .yields("PartReported");
    expect(again.status === "in-parts" && statusOfParts(again.parts)).toBe("processing");
  });
});

describe("a part's dossier", () => {
  const residence = rulesOf("1.004222");
  const rules = { bundle: bundle.procedure, own: residence.procedure };
  const approved = asBundle([...taken, report("birth", "ready")]);

  test("takes from the bundle the papers under its own names, and the outcome that it waited for", () => {
    expect(partSubmission("B", approved, { id: "residence" }, rules)).toMatchObject({
      components: [
        { id: "ct01", form: "original" },
        { id: "lodging-proof" },
        { id: "kinship-proof", form: "electronic" },
      ],
      partOf: { dossier: "B", part: "residence", supplement: { withinDays: 7 } },
    });
    const early = partSubmission("B", asBundle(taken), { id: "residence" }, rules);
    expect(early.components.map(({ id }) => id)).toEqual(["ct01", "lodging-proof"]);
  });
  test("takes the answers that its own questions know, the case, and what the bundle says about messages", () => {
    const own = {
      ...bundle.procedure,
      bundle: {
        ...bundle.procedure.bundle,
        tells: "each" as const,
        parts: [
          { id: "birth", procedure: "1.001193", case: "standard", papers: {}, answers: { who: "parent", other: "x" } },
        ],
      },
    };
    const { supplement: _, ...without } = own.bundle;
    const made = partSubmission(
      "B",
      asBundle(taken),
      { id: "birth" },
      { bundle: { ...own, bundle: without }, own: birth.procedure },
    );
    expect(made).toEqual({
      ...{
        commune: "01288",
        channel: "counter",
        language: "vi",
        procedure: "1.001193",
        case: "standard",
        components: [],
      },
      answers: { who: "parent" },
      partOf: { dossier: "B", part: "birth", tells: "each" },
    });
  });
  test("of a part that the bundle never had is a fault", () => {
    expect(() => partSubmission("B", approved, { id: "burial" }, rules)).toThrow("burial");
    const { bundle: _, ...plain } = bundle.procedure;
    expect(() => partSubmission("B", approved, { id: "birth" }, { ...rules, bundle: plain })).toThrow("birth");
  });
  test("is decided where the bundle is, as far as its procedure allows that", () => {
    const elsewhere = { ...approved, opened: { ...approved.opened, decidedIn: "01648" } };
    expect(partSubmission("B", elsewhere, { id: "residence" }, rules).decidedIn).toBeUndefined();
    expect(partSubmission("B", elsewhere, { id: "birth" }, { ...rules, own: birth.procedure }).decidedIn).toBe("01648");
  });
});

describe("T7 – what was asked for within a bundle has seven working days", () => {
  const partOf = { dossier: "B", part: "birth", supplement: { withinDays: 7, basis: "Nghị định 63/2024/NĐ-CP" } };
  const opened = { ...submitted(birth, ["declaration"]), partOf } as DossierEvent;
  const asked = given(birth, opened).when({
    type: "RequestSupplement",
    components: ["birth-notice"],
    reason: "Thiếu",
  }).events;
  const late = "2026-11-27T03:00:00Z";

  test("asked on a Tuesday: until the Friday of the week after, as Culture Day is off", () => {
    expect(nextWake(stateAfter(asked))).toBe("2026-11-27T10:00:00Z");
  });
  test("then what has no receipt is refused by the decree that sets the time, and what is worked on is stopped", () => {
    given(birth, ...asked)
      .when({ type: "CheckClocks" }, late)
      .yields();
    given(birth, ...asked)
      .when({ type: "CheckClocks" }, "2026-11-30T03:00:00Z")
      .yields("DossierRefused");
    const worked = received(birth).with(0, { ...submitted(birth, required(birth)), partOf } as DossierEvent);
    const until = { completeBy: "2026-11-27T10:00:00Z" };
    const pausing = happened("SupplementRequested", { components: ["birth-notice"], reason: "Thiếu", ...until });
    given(birth, ...worked, pausing)
      .when({ type: "CheckClocks" }, "2026-11-30T03:00:00Z")
      .yields("DossierStopped");
  });
  test("the papers of the bundle itself have the same time; a dossier by itself has all the time there is", () => {
    const whole = given(bundle, submitted(bundle, required(bundle).slice(1))).when({
      ...{ type: "RequestSupplement", components: required(bundle).slice(0, 1), reason: "Thiếu" },
    });
    expect(whole.decision).toMatchObject({ ok: true, value: [{ completeBy: "2026-11-27T10:00:00Z" }] });
    const plain = given(birth, submitted(birth, ["declaration"])).when({
      ...{ type: "RequestSupplement", components: ["birth-notice"], reason: "Thiếu" },
    }).events;
    expect(nextWake(stateAfter(plain))).toBeUndefined();
    given(birth, ...plain)
      .when({ type: "CheckClocks" }, "2027-03-01T03:00:00Z")
      .yields();
  });
  test("a calendar that does not reach so far refuses the request", () => {
    const calendar = { ...birth.calendar, years: [] };
    given({ ...birth, calendar }, opened)
      .when({ type: "RequestSupplement", components: ["birth-notice"], reason: "Thiếu" })
      .refused("CALENDAR_YEAR_MISSING");
  });
});

describe("a dossier that one commune receives for another", () => {
  const where = {
    type: "SubmitDossier",
    commune: "01288",
    channel: "counter",
    language: "vi",
    ownerName: "n",
  } as const;
  const rest = { components: [], secret: "s", form: "f", answers: {} };

  test("is refused where the procedure is decided only where it is handed in, or not offered there", () => {
    given(rulesOf("1.004222"))
      .when({ ...where, ...rest, decidedIn: "01648" })
      .refused("NOT_PLACE_INDEPENDENT");
    const procedure = { ...birth.procedure, communes: ["01288"] };
    given({ ...birth, procedure })
      .when({ ...where, ...rest, decidedIn: "01648" })
      .refused("PROCEDURE_NOT_OFFERED");
  });
  test("for itself is an ordinary one", () => {
    const state = given(birth)
      .when({ ...where, ...rest, decidedIn: "01288" })
      .yields("DossierSubmitted");
    expect("opened" in state && state.opened.decidedIn).toBeUndefined();
    const other = given(birth)
      .when({ ...where, ...rest, decidedIn: "01648" })
      .yields("DossierSubmitted");
    expect("opened" in other && other.opened.decidedIn).toBe("01648");
  });
});
