import type { SlipDocument } from "./document.ts";
import { dossierValues } from "./dossier-values.ts";
import { fillSlip } from "./fill-slip.ts";
import { type DecidedOutcome, outcomeValues } from "./outcome-values.ts";
import { communeOf, type SlipSubject } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";

/** The electronic outcome. @param id unguessable; by it anybody who holds the paper finds the signed record */
export const outcomeCertificate = (
  template: SlipTemplate,
  subject: SlipSubject,
  { outcome, id }: { readonly outcome: DecidedOutcome; readonly id: string },
): SlipDocument => {
  const verifyAt = `${subject.publicUrl}/xac-minh/`;
  return fillSlip(template, {
    commune: communeOf(subject).name.vi,
    at: outcome.at,
    values: { ...dossierValues(subject), ...outcomeValues(subject, outcome), verifyAt },
    tables: {},
    // Behind #, so that no server's log holds it.
    qr: `${verifyAt}#${id}`,
  });
};
