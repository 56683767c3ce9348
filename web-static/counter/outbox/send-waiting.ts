import type { Api } from "../../browser/api.ts";
import type { Draft } from "../draft.ts";
import { sendFile } from "../papers/send-file.ts";
import { sendIntake } from "../send-intake.ts";
import type { OutboxStore, Waiting, WaitingFile } from "./outbox-store.ts";

type Store = Pick<OutboxStore, "change" | "file">;

/** Refusals that say nothing of the dossier: the session is over, or too much was asked at once. */
const isForLater = (status: number): boolean => status === 401 || status === 429;

/** One that the machine has still to send; another waits for a person's eye. */
export const isToSend = ({ code, problem, files }: Waiting): boolean =>
  code === undefined ? problem === undefined : files.length > 0;

const withScan = (draft: Draft, { component }: WaitingFile, paper: string): Draft => ({
  ...draft,
  papers: draft.papers.map((one) => {
    if (one.id !== component) return one;
    const { reused: _, ...given } = one;
    return { ...given, given: true, paper };
  }),
});

/** Once the dossier exists a scan is sent for it; before that, for the draft of the commune. */
const bodyOf = ({ body }: WaitingFile, code: string | undefined): object => {
  if (code === undefined) return body;
  const { commune: _, ...rest } = body as { readonly commune?: string };
  return { ...rest, dossier: code };
};

/** Sends the scans one by one. What has arrived is kept before the next goes, so that nothing is sent twice. */
const sendScans = async (api: Api, store: Store, waiting: Waiting): Promise<Waiting | undefined> => {
  let now = waiting;
  for (const file of waiting.files) {
    const blob = await store.file(waiting, file);
    if (blob === undefined) throw new Error(`no scan ${file.key}`);
    const sent = await sendFile(api, { key: file.key, body: bodyOf(file, now.code), blob }, () => {});
    if (sent.kind === "not-sent") return undefined;
    if (sent.kind === "refused" && isForLater(sent.problem.status)) return undefined;
    const files = now.files.filter(({ key }) => key !== file.key);
    if (sent.kind === "kept") now = { ...now, draft: withScan(now.draft, file, sent.paper.id), files };
    // Of a dossier that exists the paper is scanned again there; one that does not goes back to the form with it.
    else if (now.code === undefined) return { ...now, problem: sent.problem };
    else now = { ...now, files, problem: sent.problem };
    await store.change(now);
  }
  return now;
};

/** Submits and decides, under the keys that the dossier has had since it was typed. */
const submit = async (api: Api, waiting: Waiting): Promise<Waiting | undefined> => {
  let { draft } = waiting;
  const keep = (change: (draft: Draft) => Draft) => {
    draft = change(draft);
  };
  const taken = await sendIntake(api, draft, waiting.decision, { commune: waiting.commune, keep });
  switch (taken.kind) {
    case "no-answer":
      return undefined;
    case "refused":
      return isForLater(taken.problem.status) ? undefined : { ...waiting, draft, problem: taken.problem };
    case "undecided":
      return isForLater(taken.status) ? undefined : { ...waiting, code: taken.view.code, problem: taken.problem };
    case "sent-before":
    case "done":
      return { ...waiting, code: taken.view.code };
  }
};

/**
 * Sends one dossier as the screen would have sent it: the scans, then the dossier that names them. One of which the screen had no
 * answer may exist already, as it was sent then: it is found by its key, and the scans are added to it. Each step is safe to repeat.
 * @returns how far it has come; undefined when the server could not be reached
 */
export const sendWaiting = async (api: Api, store: Store, waiting: Waiting): Promise<Waiting | undefined> => {
  const mayExist = waiting.code !== undefined || waiting.draft.sent !== undefined;
  const scanned = mayExist ? waiting : await sendScans(api, store, waiting);
  if (scanned === undefined || (scanned.code === undefined && scanned.problem !== undefined)) return scanned;
  const submitted = scanned.code === undefined ? await submit(api, scanned) : scanned;
  if (submitted?.code === undefined || submitted.files.length === 0) return submitted;
  await store.change(submitted);
  return sendScans(api, store, submitted);
};
