import { createHash } from "node:crypto";
import type * as z from "zod";
import type { OpenListRequest, SealListRequest, SendPartRequest } from "../../shared/contracts/collective-api.ts";
import { epochOf, instantOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { ROWS_AT_MOST, ROWS_IN_PART } from "../../shared/domain/collective/list-row.ts";
import { registerKinds } from "../../shared/domain/collective/register-kind.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { isWorking } from "../../shared/domain/dossier/state.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import type { CollectiveDeps } from "./deps.ts";

const DAY_MS = 24 * 3600 * 1000;
/** Two weeks: a school needs some days to gather its list, and a link that lies about for longer is a risk. */
const LINK_DAYS = 14;

/** A list that a link stands for is named by the link's hash, so whoever reads the table cannot make up the link. */
export const listOfToken = (token: string): string =>
  createHash("sha256").update(`list ${token}`).digest("base64url").slice(0, 22);

interface Opening {
  readonly by: string;
  /** Names the request, see `requestName`. */
  readonly name: string;
  readonly body: z.infer<typeof OpenListRequest>;
}

/** Opens a list that is awaited. A link is made new at each asking: one whose answer was lost stays unused and ends. */
export const openList = async (
  { lists, now, newToken }: CollectiveDeps,
  { by, name, body }: Opening,
): Promise<{ list: RecordedList; token?: string }> => {
  const { commune, kind, organisation, byLink } = body;
  const at = now();
  if (!byLink) return { list: await lists.open({ id: name.slice(0, 22), commune, at, kind, organisation, by }) };
  const token = newToken();
  const linkUntil = instantOf(epochOf(at) + LINK_DAYS * DAY_MS);
  return { list: await lists.open({ id: listOfToken(token), commune, at, kind, organisation, by, linkUntil }), token };
};

/** Keeps a part of a list that is awaited; sent again it changes nothing. */
export const takePart = async (
  { lists, now }: CollectiveDeps,
  list: RecordedList,
  { upload, part, rows }: z.infer<typeof SendPartRequest>,
): Promise<Result<RecordedList>> => {
  if (list.sealed !== undefined && list.sealed.upload !== upload) return refuse("LIST_SENT_ALREADY");
  if (list.sealed === undefined) await lists.putRows(list.id, upload, part, rows, now());
  return accept(list);
};

/** Every part is there, all but the last are full, and together they are no longer than a list may be. */
const isWhole = (parts: ReadonlyMap<number, number>, count: number): boolean =>
  Array.from({ length: count }, (_, at) => parts.get(at + 1)).every(
    (rows, at) => rows !== undefined && (rows === ROWS_IN_PART || at === count - 1),
  );

export const sealList = async (
  { lists }: CollectiveDeps,
  list: RecordedList,
  { upload, parts }: z.infer<typeof SealListRequest>,
): Promise<Result<RecordedList>> => {
  const sent = await lists.partsOf(list.id, upload);
  const rows = [...sent].reduce((sum, [part, count]) => (part <= parts ? sum + count : sum), 0);
  if (!isWhole(sent, parts) || sent.size !== parts || rows > ROWS_AT_MOST) return refuse("LIST_INCOMPLETE");
  if (!(await lists.seal(list.id, { upload, parts, rows }))) return refuse("LIST_SENT_ALREADY");
  return accept((await lists.load(list.id)) ?? list);
};

/** Ties the list to the dossier that was received for it; from here on its parts are matched. */
export const startList = async (
  { lists, registers, dossiers, now }: CollectiveDeps,
  list: RecordedList,
  code: string,
): Promise<Result<RecordedList>> => {
  if (list.sealed === undefined) return refuse("LIST_NOT_SENT");
  if (list.started !== undefined) return list.started.dossier === code ? accept(list) : refuse("LIST_STARTED_ALREADY");
  const dossier = isDossierCode(code) ? (await dossiers.load(code))?.state : undefined;
  if (dossier === undefined) return refuse("DOSSIER_UNKNOWN", { field: "dossier" });
  const { commune, procedure } = dossier.opened;
  if (commune !== list.commune || procedure !== registerKinds[list.kind].procedure || !isWorking(dossier))
    return refuse("LIST_DOSSIER_NOT_FITTING", { field: "dossier" });
  const inForce = await registers.inForce(commune, list.kind);
  if (inForce === undefined) return refuse("REGISTER_EMPTY");
  const at = now();
  const register = { register: inForce.upload, registerParts: inForce.parts };
  const started = await lists.start(list.id, { dossier: code, day: toLocal(at).date, ...register }, at);
  if (started === "dossier-taken") return refuse("LIST_DOSSIER_TAKEN", { field: "dossier" });
  if (started === "started") return refuse("LIST_STARTED_ALREADY");
  return accept((await lists.load(list.id)) ?? list);
};
