import { renderToString } from "preact-render-to-string";
import type { Province } from "../shared/domain/agency/province.ts";
import type { Language } from "../shared/domain/localized.ts";
import { type TrackingAnswer, TrackingAnswerPage } from "./citizen/tracking-answer-page.tsx";
import { publicProvince } from "./site/public-province.ts";
import type { PageContext, SiteInput } from "./site/site-input.ts";

export interface TrackingPageFacts extends Pick<SiteInput, "publicUrl" | "siteConfig"> {
  readonly assets: Omit<PageContext["assets"], "scripts">;
  readonly province: Province;
}

/** The answer as a page that needs no script and brings none. */
export const renderTracking = (facts: TrackingPageFacts, language: Language, answer: TrackingAnswer): string => {
  const { publicUrl, siteConfig, assets, province } = facts;
  const context: PageContext = {
    ...{ publicUrl, siteConfig, language },
    ...{ procedures: [], serviceLines: [], path: "/tra-cuu/" },
    assets: { ...assets, scripts: {} },
    province: publicProvince(province),
  };
  return `<!DOCTYPE html>\n${renderToString(<TrackingAnswerPage context={context} answer={answer} />)}\n`;
};
