import * as z from "zod";

/** What an officer may be. A person can hold several roles, each in one scope. */
export const Role = z.enum([
  "receptionist",
  "specialist",
  "approver",
  "queue-operator",
  /** A machine in the waiting room, not a person. */
  "kiosk",
  "commune-lead",
  "province-editor",
  "system-operator",
  "auditor",
]);
export type Role = z.infer<typeof Role>;

/** `scope` is a commune's unit code (01288), an agency's code (H14.12) or the province's id (cao-bang). */
export interface Grant {
  readonly role: Role;
  readonly scope: string;
  /** Officer who passed it on for a time; absent when it is the officer's own. */
  readonly behalf?: string;
}

export interface Principal {
  /** User name of the officer, kept in the history of what he does. */
  readonly officer: string;
  readonly roles: readonly Grant[];
}

/** Group names of the identity provider are "<role>:<scope>"; any other group gives no right. */
export const parseRole = (group: string): Grant | undefined => {
  const [role, scope, ...rest] = group.split(":");
  const known = Role.safeParse(role);
  return known.success && scope !== undefined && scope !== "" && rest.length === 0
    ? { role: known.data, scope }
    : undefined;
};

/** Where the thing lies that an officer wants to read or change. */
export interface Place {
  /** Commune that received it. */
  readonly commune: string;
  /** Commune whose offices decide it, when another received it. */
  readonly decides?: string;
  /** Agency that holds it now; absent for what lies in the commune's own hands. */
  readonly agency?: string;
  /** Agency or commune that is asked for its opinion now. */
  readonly consulted?: string;
  /** Agencies that had it before: they may still look at what they worked on. */
  readonly earlier?: readonly string[];
  /** Agencies that were asked for an opinion: they may look at the dossier, and at its papers while they owe the opinion. */
  readonly asked?: readonly string[];
  readonly province: string;
}

/**
 * `commune` reaches the commune that received it, keeps the person and returns the outcome; `deciding` the one that decides it,
 * mostly the same; `either` both. `handling` reaches both communes, the agency that holds it, those that had it, and who owes
 * an opinion now; `involved` also those whose opinion was asked before.
 */
type Reach = "commune" | "deciding" | "either" | "holder" | "consulted" | "handling" | "involved" | "province";

/** Who may do what, and where: the one table of rights. A role not named for an action may not do it. */
export const rights = {
  "dossier.submit": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.read": {
    receptionist: "either",
    specialist: "involved",
    approver: "involved",
    "commune-lead": "either",
    auditor: "province",
  },
  "dossier.search": {
    receptionist: "commune",
    specialist: "commune",
    approver: "commune",
    "commune-lead": "commune",
  },
  "dossier.receive": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.refuse": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.request-supplement": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.request-second-supplement": { "commune-lead": "deciding" },
  "dossier.provide-supplement": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.assess-fees": {
    receptionist: "commune",
    specialist: "holder",
    approver: "holder",
    "commune-lead": "commune",
  },
  "dossier.request-payment": {
    receptionist: "commune",
    specialist: "holder",
    approver: "holder",
    "commune-lead": "commune",
  },
  "dossier.confirm-payment": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.refund-payment": { "commune-lead": "commune" },
  "dossier.withdraw": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.stop": { "commune-lead": "deciding", approver: "holder" },
  "dossier.resume": { "commune-lead": "deciding" },
  "dossier.reopen": { "commune-lead": "deciding" },
  "dossier.apologize": { receptionist: "commune", "commune-lead": "commune", approver: "holder" },
  "dossier.extend-time": {
    receptionist: "commune",
    "commune-lead": "commune",
    specialist: "holder",
    approver: "holder",
  },
  "dossier.settle-at-once": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.correct-receipt": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.answer-draft": { receptionist: "commune", "commune-lead": "commune" },
  "preference.set": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.hand-over": { receptionist: "commune", "commune-lead": "commune" },
  "dossier.return-outcome": { receptionist: "commune", "commune-lead": "commune" },
  "slip.print": {
    receptionist: "commune",
    specialist: "holder",
    approver: "holder",
    "commune-lead": "commune",
  },
  "slip.book": { receptionist: "commune", "commune-lead": "commune", auditor: "province" },
  "message.read": {
    receptionist: "commune",
    specialist: "holder",
    approver: "holder",
    "commune-lead": "commune",
  },
  "message.resend": { receptionist: "commune", "commune-lead": "commune" },
  "message.call": { receptionist: "commune", "commune-lead": "commune" },
  "handoff.list": { specialist: "holder", approver: "holder", "commune-lead": "commune", receptionist: "commune" },
  "handoff.accept": { specialist: "holder", approver: "holder" },
  "handoff.assign": { approver: "holder", "commune-lead": "deciding" },
  "handoff.report-progress": { specialist: "holder", approver: "holder" },
  "handoff.return": { specialist: "holder", approver: "holder" },
  "handoff.complete-step": { specialist: "holder", approver: "holder" },
  "handoff.approve": { approver: "holder" },
  "handoff.sign-outcome": { approver: "holder" },
  "handoff.find-not-eligible": { specialist: "holder", approver: "holder" },
  "handoff.ask-consultation": { specialist: "holder", approver: "holder" },
  "handoff.send-draft": { specialist: "holder", approver: "holder" },
  "consultation.list": { specialist: "holder", approver: "holder", "commune-lead": "commune" },
  "consultation.reply": { specialist: "consulted", approver: "consulted" },
  "handoff.send-back": { specialist: "holder", approver: "holder" },
  "handoff.record-outcome": { specialist: "holder", approver: "holder" },
  "handoff.request-supplement": { specialist: "holder", approver: "holder" },
  "paper.add": { receptionist: "commune", "commune-lead": "commune" },
  "paper.read": { receptionist: "either", specialist: "handling", approver: "handling", "commune-lead": "either" },
  "paper.reuse": { receptionist: "commune", "commune-lead": "commune" },
  "ticket.take": {
    kiosk: "commune",
    "queue-operator": "commune",
    receptionist: "commune",
    "commune-lead": "commune",
  },
  /** Numbers that a machine gives while it has no network. */
  "ticket.reserve": { kiosk: "commune" },
  "ticket.call": { "queue-operator": "commune", receptionist: "commune", "commune-lead": "commune" },
  /** How long people wait, by line, hour, counter and class: whoever answers for the centre or looks over the province. */
  "count.read": { "commune-lead": "commune", auditor: "province", "province-editor": "province" },
  /** The same by officer, for who shares the work out among them. */
  "count.read-officers": { "commune-lead": "commune" },
  /** Although the line gives no more numbers today; a machine may not. */
  "ticket.take-late": { "queue-operator": "commune", receptionist: "commune", "commune-lead": "commune" },
  /** Who helps at which line is the lead's word; whoever sits at the counter may go back. */
  "counter.move": { "commune-lead": "commune" },
  "counter.move-back": { "queue-operator": "commune", receptionist: "commune", "commune-lead": "commune" },
  /** Closing a day: everybody who booked it loses his slot. */
  "closure.declare": { "commune-lead": "commune" },
  "appointment.read": { "queue-operator": "commune", receptionist: "commune", "commune-lead": "commune" },
  "appointment.book": { "queue-operator": "commune", receptionist: "commune", "commune-lead": "commune" },
  "appointment.cancel": { "queue-operator": "commune", receptionist: "commune", "commune-lead": "commune" },
  "appointment.check-in": {
    kiosk: "commune",
    "queue-operator": "commune",
    receptionist: "commune",
    "commune-lead": "commune",
  },
  "delegation.make": { approver: "holder", "commune-lead": "commune" },
  "delegation.list": { approver: "holder", "commune-lead": "commune" },
  "delegation.end": { approver: "holder", "commune-lead": "commune" },
  "staff.read": { specialist: "holder", approver: "holder", "commune-lead": "commune" },
  "staff.edit": { approver: "holder", "commune-lead": "commune" },
  "cash.read": { receptionist: "commune", "commune-lead": "commune", auditor: "province" },
  /** One's own sheet; another's is the lead's. */
  "cash.close": { receptionist: "commune", "commune-lead": "commune" },
  "cash.close-other": { "commune-lead": "commune" },
  /** Money that a bank told and that fits no dossier; whose commune is not known, the province's editors see. */
  "credit.resolve": { receptionist: "commune", "commune-lead": "commune", "province-editor": "province" },
  "collective.take-in": { receptionist: "commune", "commune-lead": "commune" },
  "collective.read": {
    receptionist: "commune",
    specialist: "commune",
    approver: "commune",
    "commune-lead": "commune",
  },
  "collective.decide": { specialist: "commune", approver: "commune", "commune-lead": "commune" },
  "collective.issue": { specialist: "commune", approver: "commune" },
  "register.read": { receptionist: "commune", specialist: "commune", approver: "commune", "commune-lead": "commune" },
  "register.import": { specialist: "commune", "commune-lead": "commune" },
  "audit.read": { auditor: "province", "commune-lead": "commune" },
  /** Who asks at the counter; a code to his number confirms it. */
  "announcement.subscribe": { receptionist: "commune", "commune-lead": "commune" },
  "announcement.write": { "commune-lead": "commune" },
  /** To many people: another person than who asked. */
  "announcement.confirm": { "commune-lead": "commune", approver: "commune" },
  /** A day in a hamlet is the lead's to plan; who takes dossiers in sees and carries out those of his own team. */
  "outing.plan": { "commune-lead": "commune" },
  "outing.read": { receptionist: "commune", "commune-lead": "commune" },
  "outing.carry-out": { receptionist: "commune", "commune-lead": "commune" },
  "portal.read": { "commune-lead": "commune", auditor: "province" },
  "portal.act": { "commune-lead": "commune" },
  /** Queues, stuck messages, deliveries to agencies: codes and states, no personal data. */
  "operations.read": { "system-operator": "province", auditor: "province" },
  "operations.act": { "system-operator": "province" },
  /** How messages reach an agency; its own approver sees and announces for his agency alone. */
  "delivery.read": { "system-operator": "province", auditor: "province", approver: "holder" },
  "delivery.announce": { "system-operator": "province", approver: "holder" },
  "definition.edit": { "province-editor": "province" },
  "definition.publish": { "province-editor": "province" },
  /** Where dossiers go, as it is published: for whoever answers for offices or for the system. */
  "route.read": { "province-editor": "province", "commune-lead": "commune", "system-operator": "province" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;
export type Action = keyof typeof rights;

const reaches = (scope: string, reach: Reach, place: Place): boolean => {
  switch (reach) {
    case "commune":
      return scope === place.commune;
    case "deciding":
      return scope === (place.decides ?? place.commune);
    case "either":
      return scope === place.commune || scope === place.decides;
    case "holder":
      return scope === (place.agency ?? place.decides ?? place.commune);
    case "consulted":
      return scope === place.consulted;
    case "handling":
      return [place.commune, place.decides, place.agency, place.consulted, ...(place.earlier ?? [])].includes(scope);
    case "involved":
      return reaches(scope, "handling", place) || (place.asked?.includes(scope) ?? false);
    case "province":
      return scope === place.province;
  }
};

/** Whether one of the officer's roles allows the action at that place. Total: never throws, denies by default. */
export const may = (principal: Principal, action: Action, place: Place): boolean => {
  const allowed: Partial<Record<Role, Reach>> = rights[action];
  return principal.roles.some(({ role, scope }) => {
    const reach = allowed[role];
    return reach !== undefined && reaches(scope, reach, place);
  });
};
