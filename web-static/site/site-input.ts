import type { Agency, Commune, Office, Province } from "../../shared/domain/agency/province.ts";
import type { Language, Localized } from "../../shared/domain/localized.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import type { SiteAssets } from "./site-assets.ts";

/** What the browser must know before anybody logs in; served as /config.json. */
export interface SiteConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly province: string;
}

/** One procedure that a publication changed, in sentences that citizens read. */
export interface ChangeNotice {
  readonly code: string;
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
  readonly name: Localized;
  readonly what: readonly Localized[];
}

export interface SiteInput {
  readonly procedures: readonly Procedure[];
  readonly province: Province;
  readonly serviceLines: readonly ServiceLine[];
  /** Address of the site without a trailing slash, e.g. "https://motcua.example" */
  readonly publicUrl: string;
  readonly siteConfig: SiteConfig;
  readonly assets: SiteAssets;
  /** What the console offers under the field of a reason; nothing when absent. */
  readonly replies?: readonly ReplyTemplates[];
  /** What publications changed; none when absent. */
  readonly changes?: readonly ChangeNotice[];
}

/**
 * What pages beside a commune's own say of it. Who works there and who answers the phone stands on its own pages and its
 * card: a new officer changes those, and not every page of the catalogue.
 */
export type PublicCommune = Pick<Commune, "code" | "slug" | "name"> & {
  readonly offices: readonly Pick<Office, "key" | "name">[];
};

/** What pages say of the province. */
export type PublicProvince = Pick<Province, "id" | "name"> & {
  readonly agencies: readonly Pick<Agency, "key" | "name" | "phone">[];
  readonly communes: readonly PublicCommune[];
};

/** What a page knows while it is rendered. */
export interface PageContext extends Omit<SiteInput, "province" | "assets" | "replies"> {
  readonly province: PublicProvince;
  /** A page that is only looked at brings no scripts and no voice. */
  readonly assets: Omit<SiteAssets, "scripts" | "voice"> &
    Partial<Pick<SiteAssets, "voice">> & { readonly scripts: Partial<SiteAssets["scripts"]> };
  /** Other procedures that the page names; none when absent. */
  readonly names?: readonly Pick<Procedure, "id" | "name">[];
  readonly language: Language;
  /** Address without the language's folder, e.g. "/tra-cuu/" */
  readonly path: string;
}
