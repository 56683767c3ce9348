import { formatShort } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { workOf } from "../dossier/state.ts";
import type { SlipDocument } from "./document.ts";
import { dossierValues } from "./dossier-values.ts";
import { fillSlip } from "./fill-slip.ts";
import { communeOf, type SlipSubject } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";

/** One receipt for all that a person handed in at once: each dossier in a row, with its own day of return. */
export const receiptOfSeveral = (
  template: SlipTemplate,
  subjects: readonly [SlipSubject, ...SlipSubject[]],
): Result<SlipDocument, "SLIP_NOT_DUE"> => {
  const [first] = subjects;
  const rows = subjects.flatMap((subject, at) => {
    const { code = "", procedure = "", owner = "", secret = "" } = dossierValues(subject);
    const clock = workOf(subject.state)?.clock;
    if (clock === undefined) return [];
    const [receivedAt, dueAt] = [formatShort(clock.receivedAt), formatShort(clock.dueAt)];
    return [{ no: String(at + 1), code, procedure, owner, secret, receivedAt, dueAt }];
  });
  const at = workOf(first.state)?.clock.receivedAt;
  if (rows.length < subjects.length || at === undefined)
    return refuse("SLIP_NOT_DUE", { detail: { form: template.title } });
  const values = { ...dossierValues(first), count: String(rows.length) };
  return accept(fillSlip(template, { commune: communeOf(first).name.vi, at, values, tables: { dossiers: rows } }));
};
