import type { StuckAnswer } from "../../shared/contracts/operations-api.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import { mayHandle, maySend, type Stuck } from "../../shared/domain/operations/stuck.ts";
import { log } from "../../shared/runtime/log.ts";
import type { StuckWithBody } from "../../shared/store/operations-store.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { refusalText } from "../../shared/text/refusals.ts";
import type { OperationsDeps } from "./deps.ts";

const withRow = (now: StuckWithBody, change: Partial<Stuck>): Result<StuckWithBody> =>
  accept({ ...now, row: { ...now.row, ...change } });

/**
 * Sends a message to its queue again: the row is marked, the message sent, the row closed. A crash before the sending leaves a
 * row that may be sent again after a minute; one after it lets the message be sent twice, which every consumer bears. None loses
 * it. A message that fails once more comes back to the same row.
 */
export const sendAgain = async (deps: OperationsDeps, id: string, by: string): Promise<Result<StuckWithBody>> => {
  const at = deps.now();
  const marked = await deps.store.change(id, (now) => {
    const code = maySend(now.row, at);
    return code === undefined ? withRow(now, { state: "sending", handled: { by, at } }) : refuse(code);
  });
  if (!marked.ok) return marked;
  const { row, body } = marked.value;
  const queue = deps.queues.find(({ name }) => name === row.queue);
  const isSent = queue !== undefined && (await sent(deps, queue, { ...row, body }));
  const ended = await deps.store.change(id, (now) =>
    // Somebody found it again meanwhile, so it is open with a further round.
    now.row.state === "sending" ? withRow(now, { state: isSent ? "sent" : "open" }) : accept(now),
  );
  return isSent ? ended : refuse("QUEUE_NOT_OPEN", { detail: { queue: row.queue } });
};

const sent = async (
  { sqs }: OperationsDeps,
  queue: OperationsDeps["queues"][number],
  { id, body, attributes, group, rounds }: Stuck & { body: string },
): Promise<boolean> => {
  try {
    await sqs.sendAgain(queue, { id, body, attributes, group, round: rounds });
    return true;
  } catch (fault) {
    log.error("not sent again", { row: id, queue: queue.name, error: fault as Error });
    return false;
  }
};

/** Nobody needs it any more. The row stays for 90 days, with who said so and why. */
export const drop = (deps: OperationsDeps, id: string, by: string, reason: string): Promise<Result<StuckWithBody>> => {
  const at = deps.now();
  return deps.store.change(id, (now) => {
    const code = mayHandle(now.row, at);
    return code === undefined ? withRow(now, { state: "dropped", handled: { by, at, reason } }) : refuse(code);
  });
};

const told = (id: string, { code, detail }: Refusal): StuckAnswer["refused"][number] => {
  const sentence = refusalText(code);
  return { id, code, text: { vi: fillSentence(sentence, detail, "vi"), en: fillSentence(sentence, detail, "en") } };
};

/** The same for each of some rows: one that may not be handled holds up no other. */
export const each = async (
  ids: readonly string[],
  act: (id: string) => Promise<Result<StuckWithBody>>,
): Promise<StuckAnswer> => {
  const results = await Promise.all([...new Set(ids)].map(async (id) => ({ id, result: await act(id) })));
  return {
    done: results.flatMap(({ id, result }) => (result.ok ? [id] : [])),
    refused: results.flatMap(({ id, result }) => (result.ok ? [] : [told(id, result.refusal)])),
  };
};
