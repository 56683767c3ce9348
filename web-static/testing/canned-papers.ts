import type { AddedPaper, ConsentView, OpenedPaper, PaperList, PaperView } from "../../shared/contracts/paper-api.ts";
import { paperStates } from "../../shared/text/paper-states.ts";

/** A stand-in for the paper API: a file counts as clean once it is asked for again. */

const pixel = "data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";

const stored: PaperView = {
  ...{ id: "storedpaper00000000001", kind: "identity-document", form: "original", number: "004301001234" },
  ...{ issuer: "Cục Cảnh sát quản lý hành chính về trật tự xã hội", validUntil: "2035-05-01" },
  ...{ mediaType: "application/pdf", size: 240_000, scannedAt: "2026-10-01T02:00:00Z", scannedBy: "hoa.tangiang" },
  ...{ state: "clean", stateText: paperStates.clean },
};

/** What an agency sent with its outcome, of every dossier that is looked at. */
const outcome: PaperView = {
  ...{ id: "outcomefile00000000001", kind: "outcome", form: "electronic", number: "15/2026" },
  ...{ issuer: "Công an cấp xã", mediaType: "application/pdf", size: 90_000 },
  ...{ scannedAt: "2026-11-20T02:00:00Z", scannedBy: "agency:H14.15" },
  ...{ state: "clean", stateText: paperStates.clean },
};

const papers = new Map<string, PaperView>();
const thumbnails = new Map<string, string>();
let consent: ConsentView | undefined;

const put = (paper: PaperView): PaperView => {
  papers.set(paper.id, paper);
  return paper;
};

const added = (body: Record<string, unknown>, key: string): AddedPaper => {
  const id = key.replaceAll("-", "").slice(0, 22);
  const { kind, form, component, mediaType, size, thumbnail } = body as unknown as PaperView & { thumbnail?: string };
  if (thumbnail !== undefined) thumbnails.set(id, `data:image/jpeg;base64,${thumbnail}`);
  const paper = put({
    ...{ id, kind, form, mediaType, size, scannedAt: new Date().toISOString(), scannedBy: "thanh.nv" },
    ...(component === undefined ? {} : { component }),
    ...{ state: "expected", stateText: paperStates.expected },
  });
  return { paper, upload: { url: "/paper-store", fields: { key: id } } };
};

const checked = (paper: PaperView): PaperView =>
  paper.state === "waiting"
    ? put({ ...paper, state: "clean", stateText: paperStates.clean, thumbnail: thumbnails.get(paper.id) ?? pixel })
    : paper;

const list = (items: readonly PaperView[], hasStore: boolean): PaperList => ({
  items: items.filter(({ state }) => state !== "removed").map(checked),
  offers: consent?.given ? [{ component: "identity", paper: stored }] : [],
  asked: [],
  ...(consent === undefined ? {} : { consent }),
  hasStore,
});

const acts: Readonly<Record<string, (paper: PaperView, body: Record<string, unknown>) => PaperView | OpenedPaper>> = {
  complete: (paper) => put({ ...paper, state: "waiting", stateText: paperStates.waiting }),
  details: (paper, body) => put({ ...paper, ...body }),
  discard: (paper) => put({ ...paper, state: "removed", stateText: paperStates.removed }),
  open: () => ({ url: "/404.html", seconds: 60 }),
};

export const papersAnswer = (
  line: string,
  body: Record<string, unknown>,
  { key, dossier }: { key: string; dossier: string | null },
): PaperList | AddedPaper | ConsentView | PaperView | OpenedPaper | undefined => {
  if (line === "GET /papers")
    return list(
      [...papers.values(), outcome].filter(({ id }) => dossier !== null && id !== ""),
      true,
    );
  if (line === "POST /papers") return added(body, key);
  if (line === "POST /papers/offers") {
    const ids = new Set((body.papers ?? []) as string[]);
    return list(
      [...papers.values()].filter(({ id }) => ids.has(id)),
      body.ownerIdNumber !== undefined,
    );
  }
  if (line === "POST /papers/consent") {
    consent = { given: body.given === true, at: new Date().toISOString(), by: "thanh.nv", commune: "01288" };
    return consent;
  }
  const [, id = "", act = ""] = /^POST \/papers\/([^/]+)\/([a-z]+)$/.exec(line) ?? [];
  const paper = papers.get(id) ?? (id === stored.id ? stored : undefined);
  return paper && acts[act]?.(paper, body);
};
