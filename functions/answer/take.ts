import type { AnswerTaken } from "../../shared/contracts/agency-answer.ts";
import { type Asked, askedBy, impliedAcceptance, isOldNews } from "../../shared/domain/agency/answer.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import type { CloudEvent } from "../../shared/messaging/cloudevent.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { agencyPrincipal } from "./agency-of.ts";
import type { AnswerDeps } from "./deps.ts";
import { withFiles } from "./keep-files.ts";
import type { Order } from "./order.ts";
import { denied, permitFor } from "./permit.ts";
import { type Read, readAnswer } from "./read-answer.ts";

/**
 * One answer of an agency, whichever way it came: read, checked against the table of rights, and given to the dossier as the
 * command of an officer. The event's id names the request, so the same answer again changes nothing and is answered alike. A
 * crash between the files and the command, or between an implied acceptance and the command, leaves what the same answer
 * finds and goes on from.
 */
export const takeAnswer =
  (deps: AnswerDeps) =>
  async (agency: Agency, event: CloudEvent): Promise<Read<AnswerTaken>> => {
    const answer = readAnswer(event, agency);
    if (!answer.ok) return answer;
    const by = agencyPrincipal(agency).officer;
    const asked = askedBy(answer.value, event.subject, { at: deps.now(), by });
    if (!asked.ok) return asked;
    const code = event.subject ?? "";
    const done = await obey(deps, agency, { id: event.id, code, answer: answer.value, asked: asked.value });
    if (!done.ok) return done;
    const { state, version } = done.value;
    return accept({ id: event.id, subject: code, status: statusOf(state), version });
  };

const obey = async (deps: AnswerDeps, agency: Agency, order: Order): Promise<Result<RecordedDossier>> => {
  const { id, code, answer, asked } = order;
  const principal = agencyPrincipal(agency);
  const handoff = "handoff" in asked.command ? asked.command.handoff : undefined;
  const permit = await permitFor(deps, principal, asked.action, handoff);
  const kept = await withFiles(deps, agency, order, permit);
  if (!kept.ok) return kept;
  const execute = executeDossier({ ...deps, rulesFor: rulesFor(deps.definitions, deps.closures) });
  const give = (command: Asked["command"], name: string, content: unknown) =>
    execute(code, command, {
      request: requestOf(requestName(principal.officer, name), content),
      permit,
      sendsOn: true,
    });
  const giveIt = () => give(kept.value, id, [answer.type, answer.data]);

  let done = await giveIt();
  const acceptance = done.ok ? undefined : impliedAcceptance(asked, done.refusal.code);
  if (acceptance !== undefined) {
    await give(acceptance, `${id}:accepted`, acceptance.type);
    done = await giveIt();
  }
  if (done.ok) return done;
  if (done.refusal.code === "NOT_ALLOWED") await denied(deps, principal, asked.action, code);
  const present = isOldNews(asked, done.refusal.code) ? await deps.dossiers.load(code) : undefined;
  return present === undefined ? done : accept(present);
};
