import type { ListView, RegisterView } from "../../shared/contracts/collective-api.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import type { RegisterInForce } from "../../shared/store/register-store.ts";

export const listView = (list: RecordedList): ListView => {
  const { id, commune, kind, organisation, by, at, linkUntil, sealed, started, certificate } = list;
  return {
    ...{ id, commune, kind, organisation, by, at, stage: list.stage, done: list.done, totals: list.totals },
    byLink: linkUntil !== undefined,
    answered: Object.keys(list.answers).length,
    ...(linkUntil === undefined ? {} : { linkUntil }),
    ...(sealed === undefined ? {} : { rows: sealed.rows, parts: sealed.parts }),
    ...(started === undefined ? {} : { dossier: started.dossier, registerDay: started.day }),
    ...(certificate === undefined
      ? {}
      : { certificate: { number: certificate.number, at: certificate.at, by: certificate.by } }),
  };
};

export const registerView = (
  commune: string,
  kind: RegisterView["kind"],
  inForce: RegisterInForce | undefined,
): RegisterView => {
  if (inForce === undefined) return { kind, commune, people: 0 };
  return { kind, commune, people: inForce.people, at: inForce.at, by: inForce.by };
};
