import type { VNode } from "preact";
import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { CommunePage } from "../citizen/commune-page.tsx";
import { HomePage, ProceduresPage } from "../citizen/home-page.tsx";
import { ProcedurePage } from "../citizen/procedure-page.tsx";
import { TakeNumberIndexPage, TakeNumberPage } from "../citizen/take-number-page.tsx";
import { TrackingPage } from "../citizen/tracking-page.tsx";
import { ConsolePage } from "../counter/console-page.tsx";
import { BoardPage } from "../display/board-page.tsx";
import { givesNumbers } from "./commune-card.ts";
import type { PageContext, SiteInput } from "./site-input.ts";

export interface SitePageEntry {
  /** Address without the language's folder. */
  readonly path: string;
  /** What the page shows of the catalogue and of the communes: it is given that and no more. Everything when absent. */
  readonly shows?: { readonly procedures: readonly Procedure[]; readonly communes: readonly Commune[] };
  /** False for pages of staff and screens, which search engines need not know. */
  readonly listed: boolean;
  readonly view: (context: PageContext) => VNode;
}

/** Every page of the site; each exists in both languages. */
export const sitePages = ({ procedures, province: { communes } }: SiteInput): SitePageEntry[] => {
  const nothing = { procedures: [], communes: [] };
  const only = (commune: Commune) => ({ procedures: [], communes: [commune] });
  return [
    { path: "/", listed: true, view: (context) => <HomePage context={context} /> },
    { path: "/thu-tuc/", listed: true, view: (context) => <ProceduresPage context={context} /> },
    { path: "/tra-cuu/", listed: true, shows: nothing, view: (context) => <TrackingPage context={context} /> },
    {
      // SMS name the tracking page by this short address, because every character of a message counts.
      path: "/tc/",
      listed: false,
      shows: nothing,
      view: (context) => <TrackingPage context={{ ...context, path: "/tra-cuu/" }} />,
    },
    {
      path: "/lay-so/",
      listed: true,
      shows: { procedures: [], communes },
      view: (context) => <TakeNumberIndexPage context={context} />,
    },
    { path: "/can-bo/", listed: false, shows: nothing, view: (context) => <ConsolePage context={context} /> },
    ...procedures.map((procedure) => ({
      path: `/thu-tuc/${procedure.id}/`,
      listed: true,
      shows: { procedures: [procedure], communes },
      view: (context: PageContext) => <ProcedurePage context={context} procedure={procedure} />,
    })),
    ...communes.map(
      (commune): SitePageEntry => ({
        path: `/xa-phuong/${commune.slug}/`,
        listed: true,
        shows: only(commune),
        view: (context) => <CommunePage context={context} commune={commune} />,
      }),
    ),
    ...communes.filter(givesNumbers).flatMap((commune): SitePageEntry[] => [
      {
        path: `/lay-so/${commune.slug}/`,
        listed: true,
        shows: only(commune),
        view: (context) => <TakeNumberPage context={context} commune={commune} />,
      },
      {
        path: `/man-hinh/${commune.slug}/`,
        listed: false,
        shows: only(commune),
        view: (context) => <BoardPage context={context} commune={commune} />,
      },
    ]),
  ];
};
