import type { VNode } from "preact";
import { ChangesPage } from "../citizen/changes-page.tsx";
import { CommunePage } from "../citizen/commune-page.tsx";
import { HomePage, ProceduresPage } from "../citizen/home-page.tsx";
import { OfflinePage } from "../citizen/offline-page.tsx";
import { PosterPage } from "../citizen/poster-page.tsx";
import { ProcedurePage } from "../citizen/procedure-page.tsx";
import { AllQrPage, QrSheetPage } from "../citizen/qr-sheet-page.tsx";
import { TakeNumberIndexPage, TakeNumberPage } from "../citizen/take-number-page.tsx";
import { TrackingPage } from "../citizen/tracking-page.tsx";
import { ConsolePage } from "../counter/console-page.tsx";
import { BoardPage } from "../display/board-page.tsx";
import { CHANGES_PATH } from "./change-feeds.ts";
import { givesNumbers } from "./commune-card.ts";
import type { PageContext, SiteInput } from "./site-input.ts";

export interface SitePageEntry {
  /** Address without the language's folder. */
  readonly path: string;
  /** False for pages of staff, screens and sheets to print, which search engines need not know. */
  readonly listed: boolean;
  readonly view: (context: PageContext) => VNode;
}

/** Every page of the site; each exists in both languages. */
export const sitePages = ({ procedures, province }: SiteInput): SitePageEntry[] => [
  { path: "/", listed: true, view: (context) => <HomePage context={context} /> },
  { path: "/thu-tuc/", listed: true, view: (context) => <ProceduresPage context={context} /> },
  { path: "/tra-cuu/", listed: true, view: (context) => <TrackingPage context={context} /> },
  // SMS name the tracking page by this short address, because every character of a message counts.
  { path: "/tc/", listed: false, view: (context) => <TrackingPage context={{ ...context, path: "/tra-cuu/" }} /> },
  { path: "/lay-so/", listed: true, view: (context) => <TakeNumberIndexPage context={context} /> },
  { path: CHANGES_PATH, listed: true, view: (context) => <ChangesPage context={context} /> },
  { path: "/ngoai-tuyen/", listed: false, view: (context) => <OfflinePage context={context} /> },
  { path: "/can-bo/", listed: false, view: (context) => <ConsolePage context={context} /> },
  { path: "/thu-tuc/to-qr/", listed: false, view: (context) => <AllQrPage context={context} /> },
  ...procedures.flatMap((procedure): SitePageEntry[] => [
    {
      path: `/thu-tuc/${procedure.id}/`,
      listed: true,
      view: (context) => <ProcedurePage context={context} procedure={procedure} />,
    },
    {
      path: `/thu-tuc/${procedure.id}/to-qr/`,
      listed: false,
      view: (context) => <QrSheetPage context={context} procedure={procedure} />,
    },
  ]),
  ...province.communes.flatMap((commune): SitePageEntry[] => [
    {
      path: `/xa-phuong/${commune.slug}/`,
      listed: true,
      view: (context) => <CommunePage context={context} commune={commune} />,
    },
    {
      path: `/xa-phuong/${commune.slug}/ap-phich/`,
      listed: false,
      view: (context) => <PosterPage context={context} commune={commune} />,
    },
  ]),
  ...province.communes.filter(givesNumbers).flatMap((commune): SitePageEntry[] => [
    {
      path: `/lay-so/${commune.slug}/`,
      listed: true,
      view: (context) => <TakeNumberPage context={context} commune={commune} />,
    },
    {
      path: `/man-hinh/${commune.slug}/`,
      listed: false,
      view: (context) => <BoardPage context={context} commune={commune} />,
    },
  ]),
];
