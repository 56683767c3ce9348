import type { Localized } from "../domain/localized.ts";
import { announcementRefusals } from "./announcement-refusals.ts";
import { answerRefusals } from "./answer-refusals.ts";
import { appointmentRefusals } from "./appointment-refusals.ts";
import { catalogueRefusals } from "./catalogue-refusals.ts";
import { closureRefusals } from "./closure-refusals.ts";
import { cloudEventRefusals } from "./cloudevent-refusals.ts";
import { collectiveRefusals } from "./collective-refusals.ts";
import { countsRefusals } from "./counts-refusals.ts";
import { outageRefusals } from "./delivery-text.ts";
import { dossierRefusals } from "./dossier-refusals.ts";
import { feeRefusals } from "./fee-refusals.ts";
import { messageRefusals } from "./message-words.ts";
import { operationsRefusals } from "./operations-refusals.ts";
import { outingRefusals } from "./outing-refusals.ts";
import { paperRefusals } from "./paper-refusals.ts";
import { peopleRefusals } from "./people-refusals.ts";
import { portalRefusals } from "./portal-refusals.ts";
import { preferenceRefusals } from "./preference-refusals.ts";
import { requestRefusals } from "./request-refusals.ts";
import { slipRefusals } from "./slip-refusals.ts";
import { ticketRefusals } from "./ticket-refusals.ts";

/** Every sentence that a refusal shows to a person. `satisfies` in each part makes a code without sentence a type error. */
export const refusals: Readonly<Record<string, Localized>> = {
  ...requestRefusals,
  ...dossierRefusals,
  ...feeRefusals,
  ...paperRefusals,
  ...slipRefusals,
  ...ticketRefusals,
  ...countsRefusals,
  ...appointmentRefusals,
  ...closureRefusals,
  ...catalogueRefusals,
  ...peopleRefusals,
  ...collectiveRefusals,
  ...portalRefusals,
  ...preferenceRefusals,
  ...announcementRefusals,
  ...outingRefusals,
  ...outageRefusals,
  ...cloudEventRefusals,
  ...answerRefusals,
  ...operationsRefusals,
  ...messageRefusals,
};

export const refusalText = (code: string): Localized => {
  const text = refusals[code];
  if (text === undefined) throw new Error(`No sentence for the refusal ${code}`);
  return text;
};
