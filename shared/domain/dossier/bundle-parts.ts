import type { DossierStatus } from "./status.ts";

/** The dossier of a part, as it last reported. */
export interface PartDossier {
  readonly code: string;
  /** Of that dossier, at its report. */
  readonly version: number;
  readonly status: DossierStatus;
  readonly declined?: true | undefined;
}

/** One procedure of a bundle; without a dossier as long as it is not opened. */
export interface Part {
  readonly id: string;
  readonly procedure: string;
  /** Parts that must be approved before it is opened. */
  readonly after: readonly string[];
  readonly dossier?: PartDossier;
}

type Parts = readonly Part[];

const FAILED: ReadonlySet<DossierStatus> = new Set(["refused", "withdrawn", "stopped"]);

export const isApproved = ({ dossier }: Part): boolean =>
  (dossier?.status === "ready" || dossier?.status === "returned") && dossier.declined === undefined;

const isClosed = ({ status }: PartDossier): boolean =>
  status === "ready" || status === "returned" || FAILED.has(status);

const before = ({ after }: Part, parts: Parts): Part[] => parts.filter(({ id }) => after.includes(id));

/** It can never be opened, because one that it comes after failed. No circle: definitions were checked for that. */
const isBlocked = (part: Part, parts: Parts): boolean =>
  part.dossier === undefined &&
  before(part, parts).some((one) =>
    one.dossier === undefined ? isBlocked(one, parts) : isClosed(one.dossier) && !isApproved(one),
  );

/** How one part stands: waiting for those before it, being opened, opened, or never to be opened. */
export type PartStand = "waiting" | "due" | "opened" | "blocked";

export const standOf = (part: Part, parts: Parts): PartStand => {
  if (part.dossier !== undefined) return "opened";
  if (isBlocked(part, parts)) return "blocked";
  return before(part, parts).every(isApproved) ? "due" : "waiting";
};

const isOver = (part: Part, parts: Parts): boolean =>
  part.dossier === undefined ? isBlocked(part, parts) : isClosed(part.dossier);

/** Nothing is under way any more. */
export const areOver = (parts: Parts): boolean => parts.every((part) => isOver(part, parts));

/** Parts that stand in the way of nothing else are told last: the citizen's own turn comes first. */
const UNTIL_OVER = ["supplement-requested", "payment-requested"] as const satisfies DossierStatus[];
/** Something to fetch comes before what was fetched; an end without any outcome comes last. */
const WHEN_OVER = ["ready", "returned", "stopped", "withdrawn", "refused"] as const satisfies DossierStatus[];

/** The national status of the whole, from those of its dossiers: it has none of its own. */
export const statusOfParts = (parts: Parts): DossierStatus => {
  const statuses = new Set(parts.flatMap(({ dossier }) => dossier?.status ?? []));
  const order: readonly DossierStatus[] = areOver(parts) ? WHEN_OVER : UNTIL_OVER;
  return order.find((status) => statuses.has(status)) ?? "processing";
};
