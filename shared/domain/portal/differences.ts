/** One dossier of a day as we have it. */
export interface OwnLine {
  readonly code: string;
  readonly portalCode?: string | undefined;
  readonly status: number;
  readonly version: number;
}

/** The same as the portal has it; `code` is ours, which it learns when we take a dossier or report one. */
export interface PortalLine {
  readonly code?: string | undefined;
  readonly portalCode?: string | undefined;
  readonly status?: number | undefined;
  readonly version?: number | undefined;
}

export type Difference =
  /** We have it, the portal does not. */
  | {
      readonly kind: "not-there";
      readonly code: string;
      readonly portalCode?: string | undefined;
      readonly ours: number;
    }
  | {
      readonly kind: "other-status";
      readonly code: string;
      readonly portalCode?: string | undefined;
      readonly ours: number;
      readonly theirs?: number | undefined;
    }
  /** The portal names a dossier of ours that we do not have. */
  | {
      readonly kind: "not-here";
      readonly code: string;
      readonly portalCode?: string | undefined;
      readonly theirs?: number | undefined;
    }
  /** Filed on the portal and not taken in by us. */
  | { readonly kind: "not-taken"; readonly portalCode: string; readonly theirs?: number | undefined };

const sameDossier = (own: OwnLine, line: PortalLine): boolean =>
  line.code === own.code || (line.portalCode !== undefined && line.portalCode === own.portalCode);

const ofOwn = (own: OwnLine, theirs: readonly PortalLine[]): Difference[] => {
  const { code, portalCode, status: ours } = own;
  const line = theirs.find((one) => sameDossier(own, one));
  if (line === undefined) return [{ kind: "not-there", code, portalCode, ours }];
  return line.status === ours ? [] : [{ kind: "other-status", code, portalCode, ours, theirs: line.status }];
};

const ofTheirs = (line: PortalLine, ours: readonly OwnLine[]): Difference[] => {
  if (ours.some((own) => sameDossier(own, line))) return [];
  const { code, portalCode, status: theirs } = line;
  if (code !== undefined) return [{ kind: "not-here", code, portalCode, theirs }];
  return portalCode === undefined ? [] : [{ kind: "not-taken", portalCode, theirs }];
};

/** How a day's dossiers differ between us and the portal, in the order of our codes, theirs after them. */
export const differencesOf = (ours: readonly OwnLine[], theirs: readonly PortalLine[]): Difference[] => [
  ...ours.flatMap((own) => ofOwn(own, theirs)),
  ...theirs.flatMap((line) => ofTheirs(line, ours)),
];
