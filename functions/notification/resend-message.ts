import { envelope } from "../../shared/contracts/event.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { Result } from "../../shared/domain/decider.ts";
import { handoffId } from "../../shared/domain/dossier/code.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import { type ResendReason, type ResendRefusal, resend } from "../../shared/domain/message/resend.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import type { MessageApiDeps } from "./api-deps.ts";
import { type FactTold, factHandoff } from "./facts-told.ts";
import { type FactLines, standing } from "./message-list.ts";
import type { Notice } from "./notice.ts";

interface Asked {
  readonly by: string;
  readonly because: ResendReason;
}

/**
 * Puts the message into the queue once more, under a name of its own. The officer's wish is in the audit before; a crash between
 * the two leaves a wish without a message, which he sees in the list, and asking again is asking for the same one.
 */
export const resendMessage = async (
  { put, now }: Pick<MessageApiDeps, "put" | "now">,
  recorded: RecordedDossier,
  one: FactLines,
  asked: Asked,
): Promise<Result<string, ResendRefusal>> => {
  const at = now();
  const id = resend({
    ...{ eventId: `${recorded.code}:${one.fact.seq}`, today: toLocal(at).date },
    known: one.lines.map(({ eventId }) => eventId),
    ...standing(one, recorded),
  });
  if (id.ok) await put({ ...factAgain(recorded.code, one.fact, id.value), again: { ...asked, at } });
  return id;
};

/** The fact as a message needs it; it goes to the one queue only, so it has no public name. */
const factAgain = (code: string, fact: FactTold, id: string): Notice => {
  const { event, after, seq, told } = fact;
  const { procedure, procedureVersion, case: caseId } = after.opened;
  const handoff = factHandoff(fact);
  return envelope({
    ...{ id, type: "motcua.dossier.told-again.v1", source: `/motcua/${told.commune}`, subject: code, time: event.at },
    data: {
      ...{ event: event.type, commune: told.commune, procedure, procedureVersion, case: caseId },
      ...{ status: statusOf(after), version: seq },
      ...(handoff && { handoff: { id: handoffId(code, handoff.number), ...handoff } }),
    },
  });
};
