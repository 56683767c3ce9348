import type { PortalOverview } from "../../shared/contracts/portal-api.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { statusOfNumber } from "../../shared/domain/portal/codes.ts";
import { TroubleKind } from "../../shared/domain/portal/trouble.ts";
import type { SetAside } from "../../shared/store/portal-imports.ts";
import type { Unsent } from "../../shared/store/portal-ledger.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { troubleText } from "../../shared/text/portal-trouble.ts";
import { refusalText } from "../../shared/text/refusals.ts";
import type { PortalApiDeps } from "./deps.ts";

/** Rows of each list; the counts tell of all. */
const rowsAtMost = 200;

/** A number that no status has stands for itself: the portal may know more than we do. */
export const statusNameOf = (number: number): Localized => {
  const status = statusOfNumber(number);
  return status === undefined ? { vi: `Trạng thái ${number}`, en: `Status ${number}` } : dossierStatuses[status].name;
};

const troubleView = ({ kind, detail }: { kind: TroubleKind; detail: string }) => ({
  kind,
  text: troubleText[kind],
  detail,
});

const unsentView = (unsent: Unsent): PortalOverview["unsent"][number] => ({
  code: unsent.code,
  ...(unsent.portalCode === undefined ? {} : { portalCode: unsent.portalCode }),
  nationalStatus: unsent.status,
  statusName: statusNameOf(unsent.status),
  trouble: troubleView(unsent),
  attempts: unsent.attempts,
  since: unsent.since,
  ...(unsent.nextTryAt === undefined ? {} : { nextTryAt: unsent.nextTryAt }),
});

const asideView = ({ portalCode, procedure, faults, since }: SetAside): PortalOverview["aside"][number] => ({
  portalCode,
  ...(procedure === undefined ? {} : { procedure }),
  faults: faults.map(({ code, field, detail }) => {
    const sentence = refusalText(code);
    const text = { vi: fillSentence(sentence, detail, "vi"), en: fillSentence(sentence, detail, "en") };
    return { ...(field === undefined ? {} : { field }), text };
  }),
  since,
});

const lastPullView = async ({ imports }: PortalApiDeps): Promise<Pick<PortalOverview, "lastPull">> => {
  const { last } = await imports.pull();
  if (last === undefined) return {};
  const { at, taken, trouble } = last;
  const kind = TroubleKind.safeParse(trouble?.kind);
  const told =
    trouble !== undefined && kind.success ? { trouble: troubleView({ kind: kind.data, detail: trouble.detail }) } : {};
  return { lastPull: { at, taken, ...told } };
};

/** What lies between a commune and the portal. */
export const portalOverview = async (
  deps: PortalApiDeps,
  commune: string,
  mayAct: boolean,
): Promise<PortalOverview> => {
  const [unsent, aside, pulled] = await Promise.all([
    deps.ledger.unsentOf(commune),
    deps.imports.asideOf(commune),
    lastPullView(deps),
  ]);
  const [oldest] = unsent;
  return {
    commune,
    counts: {
      unsent: unsent.length,
      refused: unsent.filter(({ nextTryAt }) => nextTryAt === undefined).length,
      aside: aside.length,
    },
    ...(oldest === undefined ? {} : { oldestSince: oldest.since }),
    ...pulled,
    unsent: unsent.slice(0, rowsAtMost).map(unsentView),
    aside: aside.slice(0, rowsAtMost).map(asideView),
    mayAct,
  };
};
