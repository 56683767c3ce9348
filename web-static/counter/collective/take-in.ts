import type { ListView, OpenedList } from "../../../shared/contracts/collective-api.ts";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import { type ListRow, ROWS_IN_PART } from "../../../shared/domain/collective/list-row.ts";
import { registerKinds } from "../../../shared/domain/collective/register-kind.ts";
import type { Answer, Api } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { partsOf, sendParts } from "../../lists/send-parts.ts";

/** Names of everything that one taking-in sends, so that sending again after a fault repeats nothing. */
export interface Attempt {
  readonly open: string;
  readonly upload: string;
  readonly submit: string;
  readonly receive: string;
  readonly arrived: Set<number>;
}

export const newAttempt = (): Attempt => ({
  ...{ open: newKey(), upload: newKey(), submit: newKey(), receive: newKey() },
  arrived: new Set(),
});

export const listPath = (id: string): string => `/collective/${encodeURIComponent(id)}`;

/** The dossier of a list, received at the counter with its letter; then the list is matched for it. */
export const receiveList = async (
  api: Api,
  { id, commune, kind, organisation }: Pick<ListView, "id" | "commune" | "kind" | "organisation">,
  keys: Pick<Attempt, "submit" | "receive">,
): Promise<Answer<ListView>> => {
  const { name, phone, address } = organisation;
  const body = {
    ...{ commune, procedure: registerKinds[kind].procedure, channel: "counter" },
    owner: { name: name.slice(0, 100), ...(phone && { phone }), ...(address && { address }) },
    components: [{ id: "letter" }, { id: "list", form: "electronic" }],
  };
  const opened = await api.post<DossierView>("/dossiers", { body, key: keys.submit });
  if (opened.kind !== "ok") return opened;
  const { code } = opened.value;
  const received = await api.post<DossierView>(`/dossiers/${code}/receive`, { body: {}, key: keys.receive });
  if (received.kind !== "ok") return received;
  return api.post<ListView>(`${listPath(id)}/start`, { body: { dossier: code } });
};

interface NewList {
  readonly commune: string;
  readonly kind: ListView["kind"];
  readonly organisation: ListView["organisation"];
}

/** Everything from a file at the counter to the list that is being matched. */
export const takeInList = async (
  api: Api,
  list: NewList,
  rows: readonly ListRow[],
  attempt: Attempt,
  onSent: (done: number, parts: number) => void,
): Promise<Answer<ListView>> => {
  const opened = await api.post<OpenedList>("/collective", { body: list, key: attempt.open });
  if (opened.kind !== "ok") return opened;
  const path = listPath(opened.value.id);
  const parts = partsOf(rows, ROWS_IN_PART);
  const { upload, arrived } = attempt;
  const lost = await sendParts(
    parts,
    arrived,
    (part, some) => api.post(`${path}/part`, { body: { upload, part, rows: some } }),
    (done) => onSent(done, parts.length),
  );
  if (lost !== undefined) return lost;
  const sealed = await api.post<ListView>(`${path}/seal`, { body: { upload, parts: parts.length } });
  return sealed.kind === "ok" ? receiveList(api, sealed.value, attempt) : sealed;
};
