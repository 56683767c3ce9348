import type { CarriedOutcome, OutingView, PublicOutingList } from "../../shared/contracts/outing-api.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import type { Outing } from "../../shared/domain/outing/outing.ts";
import type { OutingDeps } from "./deps.ts";

/** One that is published no more goes by its code. */
const named = async (
  { definitions }: OutingDeps,
  { procedures, date }: Pick<Outing, "procedures" | "date">,
): Promise<{ code: string; name: Localized }[]> =>
  Promise.all(
    procedures.map(async (code) => ({
      code,
      name: (await definitions.procedureInForce(code, date))?.name ?? { vi: code, en: code },
    })),
  );

export const outingView = async (deps: OutingDeps, outing: Outing): Promise<OutingView> => {
  const { commune: _, requests: __, bag, closed, ...shown } = outing;
  return {
    ...shown,
    procedures: await named(deps, outing),
    bag: bag.length,
    ...(closed === undefined ? {} : { closed: { ...closed, handedOut: closed.handedOut.length } }),
  };
};

/** The outcomes that it takes along, as their dossiers stand now. */
const carried = async ({ dossiers, definitions }: OutingDeps, { bag }: Outing): Promise<CarriedOutcome[]> =>
  Promise.all(
    (await dossiers.loadMany(bag)).map(async ({ code, state }) => {
      const { procedure: id, procedureVersion, ownerName } = state.opened;
      const procedure = await definitions.procedure(id, procedureVersion);
      return { code, procedureName: procedure?.name ?? { vi: id, en: id }, ownerName, status: statusOf(state) };
    }),
  );

export const fullView = async (deps: OutingDeps, outing: Outing): Promise<OutingView> => ({
  ...(await outingView(deps, outing)),
  outcomes: await carried(deps, outing),
});

/** Neither the team nor its note. */
export const publicView = async (deps: OutingDeps, outings: readonly Outing[]): Promise<PublicOutingList> => ({
  items: await Promise.all(
    outings.map(async (outing) => {
      const { hamlet, date, from, until } = outing;
      return { hamlet, date, from, until, procedures: await named(deps, outing) };
    }),
  ),
});
