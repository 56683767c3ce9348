import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import { type Dossier, noDossier, type OpenDossier, workOf } from "../../shared/domain/dossier/state.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { templateFor } from "./compose.ts";
import { type PeopleDeps, type Told, toldOf } from "./message-for.ts";

/** A fact of the history about which somebody is told, and what he is told. */
export interface FactTold {
  /** Its place in the history, from 1; with the dossier's code it is the fact's id. */
  readonly seq: number;
  readonly event: DossierEvent;
  readonly told: Told;
  readonly template: SmsTemplate;
  /** The dossier right after it. */
  readonly after: OpenDossier;
}

/** The office that an escalation is about: whoever had the dossier then. */
const handoffIn = (state: OpenDossier) => {
  const position = workOf(state)?.position;
  if (position?.at !== "office") return undefined;
  const { number, step, to, acceptBy } = position.handoff;
  return { number, step, acceptBy, ...to };
};

export const factHandoff = ({ event, after }: Pick<FactTold, "event" | "after">) =>
  event.type === "HandoffEscalated" ? handoffIn(after) : undefined;

/** Every fact with a template, in order. @param unfolded with its whole history */
export const factsTold = async (
  deps: PeopleDeps,
  unfolded: RecordedDossier,
  templates: readonly SmsTemplate[],
): Promise<FactTold[]> => {
  const people = onceEach(deps);
  const facts: FactTold[] = [];
  let state: Dossier = noDossier;
  for (const [at, event] of unfolded.writes.flatMap(({ events }) => events).entries()) {
    state = evolve(state, event);
    if (!templates.some((one) => one.event === event.type) || state.status === "none") continue;
    const [after, fact] = [state, { event: event.type, time: event.at }];
    const handoff = factHandoff({ event, after });
    const told = await toldOf(
      people,
      { code: unfolded.code, state: after, writes: unfolded.writes },
      { ...fact, handoff },
    );
    const template = told && templateFor(templates, told);
    if (told !== undefined && template !== undefined) facts.push({ seq: at + 1, event, told, template, after });
  }
  return facts;
};

/** One look at the form of the dossier serves all of its messages. */
const onceEach = (deps: PeopleDeps): PeopleDeps => {
  const forms = new Map<string, ReturnType<PeopleDeps["dossiers"]["loadForm"]>>();
  const loadForm: PeopleDeps["dossiers"]["loadForm"] = (form) => {
    const found = forms.get(form) ?? deps.dossiers.loadForm(form);
    forms.set(form, found);
    return found;
  };
  return { ...deps, dossiers: { load: deps.dossiers.load, loadForm } };
};
