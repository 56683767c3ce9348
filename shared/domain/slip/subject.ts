import { findCommune } from "../agency/find.ts";
import type { Commune } from "../agency/province.ts";
import type { DossierEvent, DossierEventType, EventOf } from "../dossier/event.ts";
import type { DossierRules } from "../dossier/rules.ts";
import type { OpenDossier } from "../dossier/state.ts";
import type { Row } from "./fill-slip.ts";

/** A person as a form names him. */
export interface SlipPerson {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
}

/** A dossier with all that forms say of it. */
export interface SlipSubject {
  readonly code: string;
  readonly state: OpenDossier;
  /** Its whole history, oldest first. */
  readonly events: readonly DossierEvent[];
  readonly owner: SlipPerson;
  /** Who handed it in; the owner when absent. */
  readonly submitter?: SlipPerson | undefined;
  readonly rules: DossierRules;
  /** Procedures of a bundle by name, each with its dossier as far as it is opened. */
  readonly parts?: readonly { readonly id: string; readonly name: string; readonly state?: OpenDossier }[];
  /** Address of the public site, without a slash at its end. */
  readonly publicUrl: string;
}

/** The last event of a type; forms are about the last time that something happened. */
export const lastOf = <Type extends DossierEventType>(
  { events }: Pick<SlipSubject, "events">,
  type: Type,
): EventOf<Type> | undefined => events.findLast((event): event is EventOf<Type> => event.type === type);

/** The commune that received it. It was checked at submission, and a commune is never taken out of its province. */
export const communeOf = ({ state, rules }: Pick<SlipSubject, "state" | "rules">): Commune => {
  const commune = findCommune(rules.province, state.opened.commune);
  if (commune === undefined) throw new Error(`Commune ${state.opened.commune} is not in ${rules.province.id}`);
  return commune;
};

/** The values that there are. */
export const known = (values: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
