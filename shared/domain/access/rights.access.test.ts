import { describe, expect, test } from "vitest";
import { type Action, may, type Principal, parseRole, Role, rights } from "./rights.ts";

const who = (...groups: string[]): Principal => ({
  officer: "lan",
  roles: groups.flatMap((one) => parseRole(one) ?? []),
});
const here = { commune: "01288", province: "cao-bang" };
const atDepartment = { ...here, agency: "H14.12" };
const actions = Object.keys(rights) as Action[];

describe("who may do what", () => {
  test("a receptionist takes dossiers in at her own commune and at no other", () => {
    expect(may(who("receptionist:01288"), "dossier.submit", here)).toBe(true);
    expect(may(who("receptionist:01648"), "dossier.submit", here)).toBe(false);
  });
  test("a receptionist still sees what her commune sent to the department, and cannot decide it", () => {
    expect(may(who("receptionist:01288"), "dossier.read", atDepartment)).toBe(true);
    expect(may(who("receptionist:01288"), "handoff.record-outcome", atDepartment)).toBe(false);
  });
  test("a specialist of the department acts on what the department holds, and on nothing of the commune", () => {
    expect(may(who("specialist:H14.12"), "handoff.accept", atDepartment)).toBe(true);
    expect(may(who("specialist:H14.12"), "handoff.accept", here)).toBe(false);
    expect(may(who("specialist:H14.15"), "handoff.accept", atDepartment)).toBe(false);
  });
  test("a specialist of the commune does not act on what lies at the department, but may read it", () => {
    expect(may(who("specialist:01288"), "handoff.accept", atDepartment)).toBe(false);
    expect(may(who("specialist:01288"), "dossier.read", atDepartment)).toBe(true);
    expect(may(who("specialist:01648"), "dossier.read", atDepartment)).toBe(false);
  });
  test("F11 – an office neither takes papers and money from the citizen nor hands him anything; the one-stop does", () => {
    const meetsCitizen: Action[] = [
      ...(["dossier.submit", "dossier.receive", "dossier.provide-supplement", "dossier.confirm-payment"] as const),
      ...(["dossier.answer-draft", "dossier.return-outcome", "dossier.settle-at-once"] as const),
    ];
    for (const action of meetsCitizen) {
      expect(may(who("specialist:01288", "approver:01288"), action, here)).toBe(false);
      expect(may(who("receptionist:01288"), action, here)).toBe(true);
    }
  });

  test("what one commune receives for another: both read it, one has the person, the other the decision", () => {
    const between = { commune: "01288", decides: "01648", province: "cao-bang" };
    const allowed = (group: string, ...asked: readonly Action[]) =>
      asked.filter((one) => may(who(group), one, between));
    for (const group of ["receptionist:01288", "receptionist:01648", "specialist:01648", "commune-lead:01648"])
      expect(allowed(group, "dossier.read")).toEqual(["dossier.read"]);
    expect(allowed("receptionist:01650", "dossier.read")).toEqual([]);
    const person: Action[] = ["dossier.provide-supplement", "dossier.confirm-payment", "dossier.return-outcome"];
    expect(allowed("receptionist:01288", ...person)).toEqual(person);
    expect(allowed("receptionist:01648", ...person)).toEqual([]);
    const decision: Action[] = ["dossier.stop", "dossier.reopen", "dossier.request-second-supplement"];
    expect(allowed("commune-lead:01648", ...decision)).toEqual(decision);
    expect(allowed("commune-lead:01288", ...decision)).toEqual([]);
    expect(allowed("specialist:01288", "handoff.accept")).toEqual([]);
    expect(allowed("specialist:01648", "handoff.accept")).toEqual(["handoff.accept"]);
  });
  test("who shares an office's work out leads it: the commune's lead, or who approves in an agency", () => {
    for (const action of ["staff.edit", "handoff.assign"] as const) {
      expect(may(who("commune-lead:01288"), action, here)).toBe(true);
      expect(may(who("commune-lead:01648"), action, here)).toBe(false);
      expect(may(who("specialist:01288"), action, here)).toBe(false);
      expect(may(who("approver:H14.12"), action, atDepartment)).toBe(true);
    }
    expect(may(who("specialist:01288"), "staff.read", here)).toBe(true);
    expect(may(who("receptionist:01288"), "staff.read", here)).toBe(false);
  });
  test("a second supplement is the lead's to ask for", () => {
    expect(may(who("receptionist:01288"), "dossier.request-second-supplement", here)).toBe(false);
    expect(may(who("commune-lead:01288"), "dossier.request-second-supplement", here)).toBe(true);
  });
  test("an auditor of the province reads everything and changes nothing", () => {
    const allowed = actions.filter((action) => may(who("auditor:cao-bang"), action, atDepartment));
    expect(allowed.toSorted()).toEqual([
      "audit.read",
      "cash.read",
      "count.read",
      "delivery.read",
      "dossier.read",
      "operations.read",
      "portal.read",
      "slip.book",
    ]);
    expect(may(who("auditor:ha-noi"), "dossier.read", here)).toBe(false);
  });
  test("a system operator of the province looks after queues and messages and sees no dossier and no person", () => {
    const allowed = actions.filter((action) => may(who("system-operator:cao-bang"), action, here));
    expect(allowed.toSorted()).toEqual([
      ...["delivery.announce", "delivery.read", "operations.act", "operations.read", "route.read"],
    ]);
    expect(may(who("system-operator:ha-noi"), "operations.read", here)).toBe(false);
  });
  test("an agency's approver sees how messages reach his agency and announces its outages, and those of no other", () => {
    const ways: Action[] = ["delivery.read", "delivery.announce", "operations.act"];
    const allowed = (group: string) => ways.filter((action) => may(who(group), action, atDepartment));
    expect(allowed("approver:H14.12")).toEqual(["delivery.read", "delivery.announce"]);
    expect(allowed("approver:H14.15")).toEqual([]);
    expect(allowed("specialist:H14.12")).toEqual([]);
  });
  test("a province editor writes and publishes procedures of his province and sees no dossier", () => {
    expect(actions.filter((action) => may(who("province-editor:cao-bang"), action, here))).toEqual([
      "count.read",
      "credit.resolve",
      "definition.edit",
      "definition.publish",
      "route.read",
    ]);
    expect(may(who("province-editor:ha-noi"), "definition.edit", here)).toBe(false);
  });
  test("a receptionist takes money and closes her own sheet; to give money back and to close another's is the lead's", () => {
    const money: Action[] = ["dossier.confirm-payment", "cash.close", "dossier.refund-payment", "cash.close-other"];
    expect(money.map((action) => may(who("receptionist:01288"), action, here))).toEqual([true, true, false, false]);
    expect(money.map((action) => may(who("commune-lead:01288"), action, here))).toEqual([true, true, true, true]);
    expect(may(who("receptionist:01648"), "cash.read", here)).toBe(false);
  });
  test("lists and registers are their own commune's; the desk takes them in, specialists and approvers decide and issue", () => {
    const here01648 = { commune: "01648", province: "cao-bang" };
    const ofLists = actions.filter((action) => /^(collective|register)/.test(action));
    const allowed = (group: string) => ofLists.filter((action) => may(who(group), action, here));
    expect(allowed("receptionist:01288")).toEqual(["collective.take-in", "collective.read", "register.read"]);
    expect(allowed("specialist:01288")).toEqual([
      ...["collective.read", "collective.decide", "collective.issue", "register.read", "register.import"],
    ]);
    expect(allowed("approver:01288")).toEqual([
      ...["collective.read", "collective.decide", "collective.issue", "register.read"],
    ]);
    expect(allowed("commune-lead:01288")).not.toContain("collective.issue");
    for (const group of ["specialist:H14.12", "auditor:cao-bang", "province-editor:cao-bang"])
      expect(allowed(group)).toEqual([]);
    for (const action of ofLists) expect(may(who("specialist:01288"), action, here01648)).toBe(false);
  });
  test("the exchange with the national portal is the commune's lead's to see and to repeat, an auditor's only to see", () => {
    expect(may(who("commune-lead:01288"), "portal.act", here)).toBe(true);
    expect(may(who("commune-lead:01648"), "portal.read", here)).toBe(false);
    expect(may(who("receptionist:01288"), "portal.read", here)).toBe(false);
    expect(may(who("auditor:cao-bang"), "portal.read", here)).toBe(true);
    expect(may(who("auditor:cao-bang"), "portal.act", here)).toBe(false);
  });
  test("an office that is asked for its opinion answers, and no other", () => {
    const asked = { ...here, consulted: "H14.17" };
    expect(may(who("specialist:H14.17"), "consultation.reply", asked)).toBe(true);
    expect(may(who("specialist:H14.12"), "consultation.reply", asked)).toBe(false);
    expect(may(who("specialist:H14.17"), "consultation.reply", here)).toBe(false);
  });
  test("whose opinion is owed reads the papers until it has answered, and the dossier also later", () => {
    const owing = { ...here, asked: ["H14.17"], consulted: "H14.17" };
    const answered = { ...here, asked: ["H14.17"] };
    for (const role of ["specialist", "approver"]) {
      const police = who(`${role}:H14.17`);
      expect([may(police, "paper.read", owing), may(police, "paper.read", answered)]).toEqual([true, false]);
      expect([may(police, "dossier.read", owing), may(police, "dossier.read", answered)]).toEqual([true, true]);
      expect(may(police, "paper.read", here)).toBe(false);
    }
    expect(may(who("specialist:H14.12"), "paper.read", owing)).toBe(false);
    expect(may(who("specialist:H14.12"), "paper.read", { ...answered, earlier: ["H14.12"] })).toBe(true);
  });
  test("a queue operator gives and calls numbers, runs appointments and sees no dossier", () => {
    const allowedTo = actions.filter((action) => may(who("queue-operator:01288"), action, here));
    expect(allowedTo).toEqual([
      "ticket.take",
      "ticket.call",
      "ticket.take-late",
      "counter.move-back",
      "appointment.read",
      "appointment.book",
      "appointment.cancel",
      "appointment.check-in",
    ]);
  });
  test("who helps at which line is the lead's word; whoever calls numbers may go back to his own line", () => {
    const allowedTo = (group: string) =>
      (["counter.move", "counter.move-back"] as const).filter((action) => may(who(group), action, here));
    expect(allowedTo("commune-lead:01288")).toEqual(["counter.move", "counter.move-back"]);
    for (const role of ["receptionist", "queue-operator"])
      expect(allowedTo(`${role}:01288`)).toEqual(["counter.move-back"]);
    for (const group of ["commune-lead:01648", "kiosk:01288", "specialist:01288"]) expect(allowedTo(group)).toEqual([]);
  });
  test("a kiosk gives numbers and checks appointments in, in its own commune, and can do nothing else", () => {
    const allowedTo = actions.filter((action) => may(who("kiosk:01288"), action, here));
    expect(allowedTo).toEqual(["ticket.take", "ticket.reserve", "appointment.check-in"]);
    expect(may(who("kiosk:01648"), "ticket.take", here)).toBe(false);
  });
  test("someone without a role may do nothing", () => {
    for (const action of actions) expect(may(who(), action, here)).toBe(false);
  });
  test("several roles add up", () => {
    const both = who("receptionist:01288", "specialist:H14.12");
    expect(may(both, "dossier.submit", here) && may(both, "handoff.accept", atDepartment)).toBe(true);
  });
});

describe("groups of the identity provider", () => {
  test("a group is a known role and one scope", () => {
    for (const role of Role.options) expect(parseRole(`${role}:01288`)).toEqual({ role, scope: "01288" });
  });
  test("any other group gives no right", () => {
    for (const group of ["", "receptionist", "receptionist:", "king:01288", "receptionist:01288:x", ":01288"])
      expect(parseRole(group)).toBeUndefined();
  });
});
