import { type Grant, Role, rights } from "../../shared/domain/access/rights.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { nearest } from "../../shared/domain/procedure/nearest.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";

/** A role and the place that was named for it; exactly one of the three places. */
export interface GivenGrant {
  readonly role?: string | undefined;
  readonly commune?: string | undefined;
  readonly agency?: string | undefined;
  /** True, or the province's id. */
  readonly province?: string | boolean | undefined;
}

type Place = "commune" | "agency" | "province";
type GrantRefusal =
  | "USAGE"
  | "ROLE_UNKNOWN"
  | "COMMUNE_UNKNOWN"
  | "AGENCY_UNKNOWN"
  | "PROVINCE_UNKNOWN"
  | "ROLE_ELSEWHERE";

const placesByReach = {
  commune: ["commune"],
  deciding: ["commune"],
  either: ["commune"],
  holder: ["commune", "agency"],
  consulted: ["commune", "agency"],
  handling: ["commune", "agency"],
  involved: ["commune", "agency"],
  province: ["province"],
} as const satisfies Record<string, readonly Place[]>;

/** Where a role can be held at all, read from the table of rights: nobody is a receptionist of a department. */
const placesOf = (role: Role): ReadonlySet<Place> => {
  const reaches = Object.values(rights).flatMap((allowed) =>
    Object.entries(allowed).flatMap(([name, reach]) => (name === role ? [reach] : [])),
  );
  return new Set(reaches.flatMap((reach) => placesByReach[reach]));
};

const refuseUnknown = <Code extends GrantRefusal>(code: Code, given: string, known: readonly string[]) => {
  const near = nearest(given, known);
  const all = known.join(", ");
  const hint =
    near === undefined
      ? { vi: `Dùng được: ${all}.`, en: `What can be used: ${all}.` }
      : { vi: `Có phải là “${near}”?`, en: `Did you mean “${near}”?` };
  return refuse(code, { detail: { given, hint } });
};

/** The one place that was named; undefined for none or several. */
export const placeGiven = ({ commune, agency, province }: GivenGrant): { place: Place; name: string } | undefined => {
  const given = [
    ...(commune === undefined ? [] : [{ place: "commune" as const, name: commune }]),
    ...(agency === undefined ? [] : [{ place: "agency" as const, name: agency }]),
    ...(province === undefined || province === false
      ? []
      : [{ place: "province" as const, name: province === true ? "" : province }]),
  ];
  return given.length === 1 ? given[0] : undefined;
};

const scopeOf = (place: Place, name: string, province: Province): Result<string, GrantRefusal> => {
  if (place === "province")
    return name === "" || name === province.id
      ? accept(province.id)
      : refuseUnknown("PROVINCE_UNKNOWN", name, [province.id]);
  if (place === "agency") {
    const agency = findAgency(province, name);
    const known = province.agencies.flatMap(({ code, key }) => [code, key]);
    return agency === undefined ? refuseUnknown("AGENCY_UNKNOWN", name, known) : accept(agency.code);
  }
  const commune = province.communes.find((one) => [one.code, one.slug, one.agencyCode].includes(name));
  const known = province.communes.flatMap(({ code, slug }) => [code, slug]);
  return commune === undefined ? refuseUnknown("COMMUNE_UNKNOWN", name, known) : accept(commune.code);
};

/**
 * The role and scope that the words mean. A commune may be named by its unit code, its slug or its agency code, an
 * agency by its code or key.
 */
export const readGrant = (given: GivenGrant, province: Province): Result<Grant, GrantRefusal> => {
  const asked = placeGiven(given);
  if (given.role === undefined || asked === undefined) return refuse("USAGE");
  const role = Role.safeParse(given.role);
  if (!role.success) return refuseUnknown("ROLE_UNKNOWN", given.role, Role.options);
  const places = placesOf(role.data);
  if (!places.has(asked.place))
    return refuse("ROLE_ELSEWHERE", {
      detail: { given: role.data, places: [...places].map((place) => `--${place}`).join(", ") },
    });
  const scope = scopeOf(asked.place, asked.name, province);
  return scope.ok ? accept({ role: role.data, scope: scope.value }) : scope;
};

const sentences: Readonly<Record<Exclude<GrantRefusal, "USAGE">, Localized>> = {
  ROLE_UNKNOWN: { vi: "Không có vai trò “{given}”. {hint}", en: "There is no role “{given}”. {hint}" },
  ROLE_ELSEWHERE: {
    vi: "Vai trò “{given}” chỉ dùng với {places}.",
    en: "The role “{given}” goes with {places} only.",
  },
  COMMUNE_UNKNOWN: {
    vi: "Tỉnh này không có xã, phường “{given}”. {hint}",
    en: "This province has no commune “{given}”. {hint}",
  },
  AGENCY_UNKNOWN: {
    vi: "Tỉnh này không có cơ quan “{given}”. {hint}",
    en: "This province has no agency “{given}”. {hint}",
  },
  PROVINCE_UNKNOWN: {
    vi: "Hệ thống này không phải của tỉnh “{given}”. {hint}",
    en: "This system is not that of the province “{given}”. {hint}",
  },
};

/** One sentence in each language for what `readGrant` refuses, but for USAGE, which is told as the usage line. */
export const grantSentence = (
  code: Exclude<GrantRefusal, "USAGE">,
  detail: Refusal["detail"],
): [vi: string, en: string] => [
  fillSentence(sentences[code], detail, "vi"),
  fillSentence(sentences[code], detail, "en"),
];
