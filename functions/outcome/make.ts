import { createHash } from "node:crypto";
import type { SQSRecord } from "aws-lambda";
import { Envelope } from "../../shared/contracts/event.ts";
import type { OutcomeRecord } from "../../shared/domain/outcome/outcome-record.ts";
import { isElectronic } from "../../shared/domain/slip/electronic.ts";
import { outcomeCertificate } from "../../shared/domain/slip/outcome-certificate.ts";
import { type DecidedOutcome, deciderOf, outcomeOf } from "../../shared/domain/slip/outcome-values.ts";
import { communeOf, type SlipSubject } from "../../shared/domain/slip/subject.ts";
import type { Faces } from "../../shared/print/lettering.ts";
import { slipPdf } from "../../shared/print/slip-pdf.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { OutcomeStore } from "../../shared/store/outcome-store.ts";
import type { SigningKey } from "../../shared/store/signing-key.ts";
import { slipSubject } from "../../shared/store/slip-subject.ts";

export interface MakeDeps {
  readonly dossiers: Pick<DossierStore, "load" | "archived" | "loadForm">;
  readonly definitions: Pick<DefinitionReader, "procedure" | "province" | "workingCalendar" | "slipTemplates">;
  readonly outcomes: Pick<OutcomeStore, "madeFor" | "keep">;
  readonly key: Pick<SigningKey, "sign">;
  readonly faces: Faces;
  readonly publicUrl: string;
  /** Unguessable: 22 characters of base64url, 128 bits. */
  readonly newId: () => string;
}

const recordOf = (subject: SlipSubject, outcome: DecidedOutcome, sha256: string): OutcomeRecord => {
  const { procedure } = subject.rules;
  const commune = communeOf(subject);
  const { agency, name } = deciderOf(subject, outcome);
  return {
    v: 1,
    code: subject.code,
    procedure: { code: procedure.id, name: procedure.name },
    decision: outcome.decision,
    documentNumber: outcome.documentNumber,
    agency: { code: agency, name },
    commune: commune.name,
    centrePhone: commune.phone,
    decidedAt: outcome.at,
    sha256,
  };
};

/**
 * Makes the electronic form of a recorded outcome: the certificate as PDF and the record that the province signs. A repeat
 * makes nothing; a message about a dossier whose outcome was corrected meanwhile makes the last one. What was settled while the
 * person waited has its paper already, and a file only where the procedure gives one.
 */
export const makeOutcome =
  (deps: MakeDeps) =>
  async (message: SQSRecord): Promise<void> => {
    const { id: eventId, subject: code } = Envelope.parse(jsonBody(message));
    const recorded = await deps.dossiers.load(code);
    if (recorded === undefined) throw new Error(`Event ${eventId} is about a dossier that is not there`);
    const subject = await slipSubject(deps, recorded);
    const outcome = outcomeOf(subject);
    if (outcome === undefined) throw new Error(`Event ${eventId} is about a dossier without an outcome`);
    if (outcome.handoff === undefined && !isElectronic(subject.rules.procedure)) return;
    if ((await deps.outcomes.madeFor(code, outcome.at)) !== undefined) return;
    const template = (await deps.definitions.slipTemplates()).find((one) => one.id === "outcome-certificate");
    if (template === undefined) throw new Error('The form "outcome-certificate" is missing; run "motcua publish"');
    const id = deps.newId();
    const pdf = await slipPdf(outcomeCertificate(template, subject, { outcome, id }), {
      at: outcome.at,
      faces: deps.faces,
    });
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    const record = await deps.key.sign(recordOf(subject, outcome, sha256));
    await deps.outcomes.keep({ code, at: outcome.at, id, sha256, pdf, record });
  };
