import { nameHolder, oneStopOf } from "../dossier/holder-name.ts";
import { caseOf } from "../dossier/rules.ts";
import { workOf } from "../dossier/state.ts";
import type { Row } from "./fill-slip.ts";
import { channelWords, deliveryWords, limitWords, momentWords, paperFormWords, phoneWords } from "./slip-words.ts";
import { communeOf, known, type SlipPerson, type SlipSubject } from "./subject.ts";

const personValues = (prefix: "owner" | "submitter", { name, phone, idNumber, address }: SlipPerson): Row =>
  known({
    [prefix]: name,
    [`${prefix}Id`]: idNumber,
    [`${prefix}Phone`]: phone && phoneWords(phone),
    [`${prefix}Address`]: address,
  });

const timeValues = ({ state }: SlipSubject): Row => {
  if (state.status === "in-parts") return { receivedAt: momentWords(state.receivedAt) };
  const clock = workOf(state)?.clock;
  if (clock === undefined) return {};
  return known({
    receivedAt: momentWords(clock.receivedAt),
    dueAt: `${momentWords(clock.dueAt)}${clock.provisional ? " (tạm tính)" : ""}`,
    provisional: clock.provisional && "Ngày hẹn là tạm tính vì lịch nghỉ lễ của năm đó chưa được công bố.",
  });
};

/** Where people look the dossier up, and whether they are told by SMS. */
const lookUpValues = ({ owner, submitter, state, publicUrl }: SlipSubject): Row => {
  const phone = owner.phone ?? submitter?.phone;
  return known({
    secret: state.opened.secret,
    lookUpAt: `${publicUrl}/tra-cuu/`,
    told: phone && phoneWords(phone),
    notTold: phone === undefined ? "Hồ sơ không ghi số di động nên hệ thống không nhắn tin" : undefined,
  });
};

export const centreValues = (subject: Pick<SlipSubject, "state" | "rules">): Row => {
  const commune = communeOf(subject);
  return {
    commune: commune.name.vi,
    centreAddress: commune.address,
    centrePhone: phoneWords(commune.phone),
  };
};

/** What every form of a dossier may say. */
export const dossierValues = (subject: SlipSubject): Row => {
  const { code, state, owner, submitter, rules } = subject;
  const { opened } = state;
  const theCase = caseOf(rules.procedure, opened);
  const { outcome } = rules.procedure;
  return {
    ...centreValues(subject),
    ...personValues("owner", owner),
    ...personValues("submitter", submitter ?? owner),
    ...timeValues(subject),
    ...lookUpValues(subject),
    code,
    procedure: rules.procedure.name.vi,
    procedureCode: rules.procedure.id,
    field: rules.procedure.field.vi,
    caseName: theCase.name.vi,
    timeLimit: limitWords(theCase.timeLimit),
    channel: channelWords[opened.channel],
    submittedAt: momentWords(opened.submittedAt),
    outcomeName: outcome.name.vi,
    delivery: (outcome.delivery ?? ["counter" as const]).map((way) => deliveryWords[way]).join(", "),
    // One dossier is one set of papers; how often a paper comes stands in its row.
    sets: "1",
  };
};

/** Rows of papers by their ids; one that the case does not know goes by its id. */
export const paperRows = (
  { state, rules }: SlipSubject,
  papers: readonly { readonly id: string; readonly form?: keyof typeof paperFormWords; readonly count?: number }[],
): Row[] => {
  const { components } = caseOf(rules.procedure, state.opened);
  return papers.map(({ id, form, count }, at) => {
    const component = components.find((one) => one.id === id);
    const kind = form ?? component?.form;
    return known({
      no: String(at + 1),
      name: component?.name.vi ?? id,
      form: kind && paperFormWords[kind],
      count: String(count ?? component?.count ?? 1),
    });
  });
};

/** Whom to ask: the office that has the dossier, or the counter that took it in. */
export const contactValues = ({ state, rules }: SlipSubject): Row => {
  const commune = communeOf({ state, rules });
  const work = workOf(state);
  const to = work?.position.at === "office" ? work.position.handoff.to : oneStopOf(commune.code, rules.province);
  const { name, phone } = nameHolder(to, rules.province);
  const office = commune.offices.find(({ key }) => to.agency === commune.agencyCode && key === to.office);
  return known({
    contactOffice: name.vi,
    contactOfficer: office?.officer,
    contactPhone: phoneWords(phone ?? commune.phone),
  });
};
