import type { PlaceView } from "../../shared/contracts/operations-api.ts";
import { findAgency, findCommune } from "../../shared/domain/agency/find.ts";
import type { Commune, Province } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { handoffOf } from "../../shared/domain/dossier/state.ts";
import { DossierStatus, dossierStatuses } from "../../shared/domain/dossier/status.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import type { OperationsDeps } from "./deps.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** How far a hand-over is at the agency. */
const progress = {
  sent: both("Đã gửi, phần mềm chưa nhận", "Sent, not delivered"),
  delivered: both("Đã đến, chưa nhận việc", "Delivered, not accepted"),
  accepted: both("Đang giải quyết", "Being worked on"),
} as const;
type Progress = keyof typeof progress;

const pageSize = 200;
/** Dossiers of an agency that are opened to see how far they are. */
const opened = 100;
/** Pages read of one agency's list; more than 4,000 dossiers are counted as "4,000". */
const pagesAtMost = 20;

const tally = <Key extends string>(keys: readonly Key[], name: (key: Key) => Localized): PlaceView["byState"] =>
  [...new Set(keys)].map((key) => ({ key, name: name(key), count: keys.filter((one) => one === key).length }));

const statusName = (status: string): Localized => {
  const known = DossierStatus.safeParse(status);
  return known.success ? dossierStatuses[known.data].name : both(status, status);
};

const officeName = ({ offices }: Commune, province: Province, holder: string): Localized => {
  const [agency = "", key] = holder.split("#");
  return (
    offices.find((office) => office.key === key)?.name ?? findAgency(province, agency)?.name ?? both(holder, holder)
  );
};

const dues = (due: readonly (string | undefined)[], at: string) => {
  const known = due.filter((one) => one !== undefined).toSorted();
  const [soonest] = known;
  const overdue = known.filter((one) => one < at).length;
  return { overdue, ...(soonest === undefined ? {} : { soonestDueAt: soonest }) };
};

const ofCommune = async (deps: OperationsDeps, province: Province, commune: Commune): Promise<PlaceView> => {
  const lines = await deps.dossiers.openIn(commune.code);
  const held = lines.map(({ heldBy }) => heldBy ?? "");
  return {
    ...{ place: commune.code, name: commune.name, total: lines.length, counted: lines.length },
    ...dues(
      lines.map(({ dueAt }) => dueAt),
      deps.now(),
    ),
    byState: tally(
      lines.map(({ status }) => status),
      statusName,
    ),
    byHolder: tally(held, (holder) =>
      holder === "" ? both("Quầy một cửa", "One-stop counter") : officeName(commune, province, holder),
    ),
  };
};

const heldBy = async ({ dossiers }: OperationsDeps, agency: string) => {
  const held: { code: string; place: string }[] = [];
  for (let page = 0; page < pagesAtMost; page++) {
    const last = held.at(-1)?.place;
    const read = await dossiers.heldBy(agency, { limit: pageSize, ...(last === undefined ? {} : { after: last }) });
    held.push(...read.held);
    if (!read.isMore) break;
  }
  return held;
};

const ofAgency = async (deps: OperationsDeps, agency: { code: string; name: Localized }): Promise<PlaceView> => {
  const held = await heldBy(deps, agency.code);
  const looked = await deps.dossiers.loadMany(held.slice(0, opened).map(({ code }) => code));
  const states = looked.map(({ state }): Progress => {
    const handoff = handoffOf(state);
    if (handoff?.acceptedAt !== undefined) return "accepted";
    return handoff?.deliveredAt === undefined ? "sent" : "delivered";
  });
  return {
    ...{ place: agency.code, name: agency.name, total: held.length, counted: looked.length },
    ...dues(
      held.map(({ place }) => place.slice(0, place.indexOf("#"))),
      deps.now(),
    ),
    byState: tally(states, (key) => progress[key]),
    byHolder: [],
  };
};

/** What waits at one place, in numbers: no dossier and no person is named. */
export const placeView = async (deps: OperationsDeps, place: string): Promise<Result<PlaceView>> => {
  const province = await deps.province();
  const commune = findCommune(province, place);
  if (commune !== undefined) return accept(await ofCommune(deps, province, commune));
  const agency = findAgency(province, place);
  return agency === undefined
    ? refuse("AGENCY_UNKNOWN", { field: "place", detail: { agency: place } })
    : accept(await ofAgency(deps, agency));
};
