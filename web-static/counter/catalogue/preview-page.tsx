import { type ContainerNode, render } from "preact";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import type { Procedure } from "../../../shared/domain/procedure/definition.ts";
import { ProcedurePage } from "../../citizen/procedure-page.tsx";
import type { PageContext } from "../../site/site-input.ts";

/** The console's page says which style and fonts the public pages have. */
const lookOfSite = (): PageContext["assets"] => {
  const { siteStyle = "", siteFonts = "" } = document.getElementById("console")?.dataset ?? {};
  const fonts = siteFonts.split(" ").filter((font) => font !== "");
  return {
    scripts: {},
    styles: { site: siteStyle, board: "", console: "", sheet: "" },
    preloadFonts: { site: fonts, board: [], console: [], sheet: [] },
  };
};

const contextOf = (context: CatalogueContext, procedure: Procedure, language: Language): PageContext => ({
  language,
  path: `/thu-tuc/${procedure.id}/`,
  procedures: [procedure],
  province: context.province,
  serviceLines: context.serviceLines,
  publicUrl: location.origin,
  siteConfig: { issuer: "", clientId: "", province: context.province.id },
  assets: lookOfSite(),
});

interface Shown {
  readonly context: CatalogueContext;
  readonly procedure: Procedure;
  readonly language: Language;
}

/** A document as a place to render into. Preact would put a page's own `html` inside the `html` that is there. */
const wholeOf = (page: Document): ContainerNode => ({
  nodeType: 1,
  parentNode: null,
  firstChild: null,
  childNodes: [],
  insertBefore: (node, child) => page.insertBefore(node as Node, child as Node | null),
  appendChild: (node) => page.appendChild(node as Node),
  removeChild: (child) => page.removeChild(child as Node),
});

/** Draws the public page, as citizens get it, into a document of its own that holds nothing yet. */
export const pageDrawer = (page: Document) => {
  const whole = wholeOf(page);
  return ({ context, procedure, language }: Shown): void =>
    render(<ProcedurePage context={contextOf(context, procedure, language)} procedure={procedure} />, whole);
};
export type DrawPage = ReturnType<typeof pageDrawer>;
