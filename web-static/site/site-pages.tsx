import type { VNode } from "preact";
import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { BookPage } from "../citizen/booking/book-page.tsx";
import { ChangesPage } from "../citizen/changes-page.tsx";
import { CommunePage } from "../citizen/commune-page.tsx";
import { HomePage, ProceduresPage } from "../citizen/home-page.tsx";
import { ListUploadPage } from "../citizen/list-upload-page.tsx";
import { OfflinePage } from "../citizen/offline-page.tsx";
import { PosterPage } from "../citizen/poster-page.tsx";
import { ProcedurePage } from "../citizen/procedure-page.tsx";
import { AllQrPage, QrSheetPage } from "../citizen/qr-sheet-page.tsx";
import { StopPage, SubscribePage } from "../citizen/subscribe-page.tsx";
import { TakeNumberIndexPage, TakeNumberPage } from "../citizen/take-number-page.tsx";
import { TrackingPage } from "../citizen/tracking-page.tsx";
import { VerificationPage } from "../citizen/verification-page.tsx";
import { ConsolePage } from "../counter/console-page.tsx";
import { BoardPage } from "../display/board-page.tsx";
import { givesNumbers } from "./commune-card.ts";
import { namedOnPage, type ProcedureName } from "./linked-procedures.ts";
import { publicCommune } from "./public-province.ts";
import { CHANGES_PATH } from "./recent-changes.ts";
import type { PageContext, PublicCommune, SiteInput } from "./site-input.ts";

export interface SitePageEntry {
  /** Address without the language's folder. */
  readonly path: string;
  /** What the page shows: it is given that of the catalogue, the communes and the changes, and no more. */
  readonly shows: {
    readonly procedures: readonly Procedure[];
    readonly communes: readonly PublicCommune[];
    readonly changes?: true;
    /** Procedures that it only names. */
    readonly names?: readonly ProcedureName[];
  };
  /** False for pages of staff, screens and sheets to print, which search engines need not know. */
  readonly listed: boolean;
  readonly view: (context: PageContext) => VNode;
}

/** Communes as lists show them. */
interface Listed {
  readonly communes: readonly PublicCommune[];
  readonly withNumbers: readonly PublicCommune[];
}

const pagesOfSite = ({ procedures }: SiteInput, { communes, withNumbers }: Listed): SitePageEntry[] => {
  const nothing = { procedures: [], communes: [] };
  const everything = { procedures, communes };
  return [
    { path: "/", listed: true, shows: everything, view: (context) => <HomePage context={context} /> },
    { path: "/thu-tuc/", listed: true, shows: everything, view: (context) => <ProceduresPage context={context} /> },
    { path: "/tra-cuu/", listed: true, shows: nothing, view: (context) => <TrackingPage context={context} /> },
    { path: "/xac-minh/", listed: true, shows: nothing, view: (context) => <VerificationPage context={context} /> },
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
      shows: { procedures: [], communes: withNumbers },
      view: (context) => <TakeNumberIndexPage context={context} />,
    },
    {
      path: CHANGES_PATH,
      listed: true,
      shows: { procedures, communes: [], changes: true },
      view: (context) => <ChangesPage context={context} />,
    },
    { path: "/ngoai-tuyen/", listed: false, shows: nothing, view: (context) => <OfflinePage context={context} /> },
    // The link in each announcement, short because every character counts.
    { path: "/nt/", listed: false, shows: nothing, view: (context) => <StopPage context={context} /> },
    { path: "/gui-danh-sach/", listed: false, shows: nothing, view: (context) => <ListUploadPage context={context} /> },
    { path: "/can-bo/", listed: false, shows: nothing, view: (context) => <ConsolePage context={context} /> },
    {
      path: "/thu-tuc/to-qr/",
      listed: false,
      shows: { procedures, communes: [] },
      view: (context) => <AllQrPage context={context} />,
    },
  ];
};

const pagesOfProcedure = (
  procedure: Procedure,
  { procedures, communes }: Pick<SiteInput, "procedures"> & { readonly communes: readonly PublicCommune[] },
): SitePageEntry[] => [
  {
    path: `/thu-tuc/${procedure.id}/`,
    listed: true,
    shows: {
      procedures: [procedure],
      names: namedOnPage(procedure, procedures),
      communes,
    },
    view: (context) => <ProcedurePage context={context} procedure={procedure} />,
  },
  {
    path: `/thu-tuc/${procedure.id}/to-qr/`,
    listed: false,
    shows: { procedures: [procedure], communes: [] },
    view: (context) => <QrSheetPage context={context} procedure={procedure} />,
  },
];

const pagesOfCommune = (commune: Commune): SitePageEntry[] => {
  const shows = { procedures: [], communes: [commune] };
  const numbers: SitePageEntry[] = [
    {
      path: `/lay-so/${commune.slug}/`,
      listed: true,
      shows,
      view: (context) => <TakeNumberPage context={context} commune={commune} />,
    },
    {
      path: `/dat-lich/${commune.slug}/`,
      listed: true,
      shows,
      view: (context) => <BookPage context={context} commune={commune} />,
    },
    {
      path: `/man-hinh/${commune.slug}/`,
      listed: false,
      shows,
      view: (context) => <BoardPage context={context} commune={commune} />,
    },
  ];
  return [
    {
      path: `/xa-phuong/${commune.slug}/`,
      listed: true,
      shows,
      view: (context) => <CommunePage context={context} commune={commune} />,
    },
    {
      path: `/xa-phuong/${commune.slug}/nhan-tin/`,
      listed: true,
      shows,
      view: (context) => <SubscribePage context={context} commune={commune} />,
    },
    {
      path: `/xa-phuong/${commune.slug}/ap-phich/`,
      listed: false,
      shows,
      view: (context) => <PosterPage context={context} commune={commune} />,
    },
    ...(givesNumbers(commune) ? numbers : []),
  ];
};

/** Every page of the site, lists first; each exists in both languages. */
export const sitePages = (input: SiteInput): SitePageEntry[] => {
  const all = input.province.communes;
  const communes = all.map(publicCommune);
  const withNumbers = all.filter(givesNumbers).map(publicCommune);
  return [
    ...pagesOfSite(input, { communes, withNumbers }),
    ...input.procedures.flatMap((procedure) => pagesOfProcedure(procedure, { procedures: input.procedures, communes })),
    ...all.flatMap(pagesOfCommune),
  ];
};
