import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type {
  CatalogueChange,
  CatalogueContext,
  CatalogueEntry,
  CatalogueRow,
  DraftFault,
  DraftNote,
} from "../../shared/contracts/catalogue-api.ts";
import { WorkingCalendar } from "../../shared/domain/calendar/calendar-definition.ts";
import { SmsTemplate } from "../../shared/domain/message/template.ts";
import { type Procedure, ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { lintProcedure } from "../../shared/domain/procedure/lint.ts";
import { sampleProcedures } from "./sample-procedures.ts";
import { sampleSite } from "./sample-site.ts";

const calendar = WorkingCalendar.parse({
  years: [parse(readFileSync(new URL("../../shared/definitions/calendars/vn-2026.yaml", import.meta.url), "utf8"))],
});

const messageFolder = new URL("../../shared/definitions/messages/", import.meta.url);
const messages = readdirSync(messageFolder).map((name) =>
  SmsTemplate.parse(parse(readFileSync(new URL(name, messageFolder), "utf8"))),
);

type Content = Record<string, unknown>;
interface Kept {
  versions: Procedure[];
  draft?: (DraftNote & { content: Content }) | undefined;
}

const procedures = new Map<string, Kept>();
const changes: CatalogueChange[] = [];
let revision = 0;

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const now = () => new Date().toISOString();
const EDITOR = "thanh.nv";

const record = (change: Omit<CatalogueChange, "revision" | "at" | "by">) => {
  revision++;
  changes.unshift({ ...change, revision, by: EDITOR, at: now() });
};

/** Two procedures in force, as the pages have them, each published once. */
export const seedCatalogue = (): void => {
  procedures.clear();
  changes.length = 0;
  revision = 0;
  for (const one of sampleProcedures) {
    procedures.set(one.id, { versions: [one] });
    record({
      code: one.id,
      kind: "published",
      reason: "Quyết định 12/QĐ-UBND",
      after: one.version,
      from: one.effectiveFrom,
    });
  }
};

/** The rules of the real API. */
const faultsOf = (content: unknown): DraftFault[] => {
  const { serviceLines, province } = sampleSite;
  const others = [...procedures.values()].flatMap(({ versions }) => versions.slice(-1));
  const { faults } = lintProcedure(content, { procedures: others, serviceLines, province });
  return faults.map((fault) => ({ ...fault, path: [...fault.path] }));
};

const stateOf = ({ effectiveFrom, effectiveTo }: Procedure) =>
  effectiveFrom > today() ? "scheduled" : (effectiveTo ?? "9999") < today() ? "ended" : "in-force";

const versionsOf = ({ versions }: Kept): CatalogueEntry["versions"] =>
  versions.map((one) => ({
    version: one.version,
    effectiveFrom: one.effectiveFrom,
    ...(one.effectiveTo === undefined ? {} : { effectiveTo: one.effectiveTo }),
    state: stateOf(one),
  }));

const entryOf = (code: string): CatalogueEntry | undefined => {
  const kept = procedures.get(code);
  if (kept === undefined) return undefined;
  const latest = kept.versions.at(-1);
  return {
    code: code as CatalogueEntry["code"],
    revision,
    versions: versionsOf(kept),
    ...(latest === undefined ? {} : { latest: ProcedureDefinition.parse(latest) }),
    ...(kept.draft === undefined ? {} : { draft: kept.draft }),
    outdated: kept.draft !== undefined && kept.draft.base !== latest?.version,
    faults: faultsOf(kept.draft?.content ?? latest),
  };
};

const rows = (): CatalogueRow[] =>
  [...procedures].map(([code, kept]) => {
    const { content, ...note } = kept.draft ?? { content: undefined };
    const named = ProcedureDefinition.partial().safeParse(kept.versions.at(-1) ?? content).data;
    return {
      code: code as CatalogueRow["code"],
      ...(named?.name && { name: named.name }),
      ...(named?.field && { field: named.field }),
      ...(named?.department && { department: named.department }),
      versions: versionsOf(kept),
      ...(kept.draft === undefined ? {} : { draft: note as DraftNote }),
    };
  });

export const catalogueContext = (): CatalogueContext => ({
  province: sampleSite.province,
  serviceLines: [...sampleSite.serviceLines],
  calendar,
  messages,
});

/** Somebody else saves the same draft. */
export const saveAsAnother = (code: string, change: (content: Content) => Content, by = "hoa.ct"): void => {
  const kept = procedures.get(code);
  if (kept === undefined) throw new Error(code);
  const content = change((kept.draft?.content ?? kept.versions.at(-1)) as Content);
  kept.draft = { ...kept.draft, version: (kept.draft?.version ?? 0) + 1, by, at: now(), content };
};

/** As many procedures as a province has. */
export const fillCatalogue = (count: number): void => {
  const [birth] = sampleProcedures;
  if (birth === undefined) throw new Error("no sample");
  for (let at = 0; at < count; at++) {
    const id = `3.${String(100_000 + at)}` as Procedure["id"];
    procedures.set(id, { versions: [{ ...birth, id, name: { vi: `Thủ tục số ${at}`, en: `Procedure ${at}` } }] });
  }
};

type Refusal = readonly [number, string, string];
const STALE: Refusal = [412, "DRAFT_STALE", "Bản nháp vừa được người khác lưu."];
const isRefusal = (answer: unknown): answer is Refusal => Array.isArray(answer);

const published = (
  code: string,
  versions: Procedure[],
  change: Omit<CatalogueChange, "revision" | "at" | "by" | "code">,
) => {
  procedures.set(code, { versions });
  record({ ...change, code: code as CatalogueChange["code"] });
  return entryOf(code);
};

const publish = (code: string, kept: Kept, { from, reason }: Content): Refusal | CatalogueEntry | undefined => {
  const { draft, versions } = kept;
  if (draft === undefined || faultsOf(draft.content).some(({ severity }) => severity === "error"))
    return [409, "DRAFT_NOT_READY", "Bản nháp còn lỗi."];
  if (String(from) < today()) return [409, "PUBLISH_DATE_PAST", "Ngày có hiệu lực đã qua."];
  const next = {
    ...ProcedureDefinition.parse({ ...draft.content, effectiveFrom: from }),
    version: `v-${revision + 1}`,
  };
  const before = versions.at(-1)?.version;
  return published(code, [...versions, next], {
    kind: "published",
    reason: String(reason),
    after: next.version,
    from: String(from),
    ...(before === undefined ? {} : { before }),
  });
};

const undo = (code: string, { versions }: Kept, body: Content): Refusal | CatalogueEntry | undefined => {
  const newest = changes.find((one) => one.code === code);
  const before = versions.at(-2);
  if (newest?.revision !== body.revision || before === undefined) return [409, "CHANGED_SINCE", "Đã có thay đổi khác."];
  const last = versions.at(-1);
  return published(code, [...versions, { ...before, version: `v-${revision + 1}` }], {
    kind: "undone",
    reason: String(body.reason),
    after: before.version,
    ...(last && { before: last.version }),
  });
};

const withdraw = (code: string, { versions }: Kept, body: Content): CatalogueEntry | undefined => {
  const last = versions.at(-1);
  if (last === undefined) return undefined;
  return published(code, [...versions.slice(0, -1), { ...last, effectiveTo: String(body.lastDay) }], {
    kind: "withdrawn",
    reason: String(body.reason),
    before: last.version,
    lastDay: String(body.lastDay),
  });
};

const save = (code: string, kept: Kept | undefined, body: Content): CatalogueEntry | undefined => {
  const base = body.base as string | undefined;
  procedures.set(code, {
    versions: kept?.versions ?? [],
    draft: {
      version: (kept?.draft?.version ?? 0) + 1,
      by: EDITOR,
      at: now(),
      ...(base === undefined ? {} : { base }),
      content: body.content as Content,
    },
  });
  return entryOf(code);
};

const discard = (code: string, kept: Kept): CatalogueEntry | object => {
  if (kept.versions.length === 0) procedures.delete(code);
  else procedures.set(code, { versions: kept.versions });
  return entryOf(code) ?? {};
};

const act = (code: string, name: string, body: Content, seen: string): unknown => {
  const kept = procedures.get(code);
  const isDraftAct = name === "draft" || name === "discard" || name === "publish";
  if (isDraftAct && seen !== `"${kept?.draft?.version ?? 0}"`) return STALE;
  if (name === "draft") return save(code, kept, body);
  if (kept === undefined) return undefined;
  if (name === "discard") return discard(code, kept);
  if (name === "publish") return publish(code, kept, body);
  return name === "undo" ? undo(code, kept, body) : withdraw(code, kept, body);
};

export interface CatalogueAnswer {
  readonly status: number;
  readonly code?: string;
  readonly detail?: string;
  readonly body?: unknown;
}

/** The API of the catalogue, in memory. @returns undefined for what there is not */
export const catalogueAnswer = (line: string, body: Content, seen: string): CatalogueAnswer | undefined => {
  const [method, path = ""] = line.split(" ");
  const [, , code = "", action] = path.split("/");
  const answer =
    method === "POST"
      ? act(code, action ?? "", body, seen)
      : code === ""
        ? { revision, items: rows() }
        : code === "context"
          ? catalogueContext()
          : action === "history"
            ? { items: changes.filter((one) => one.code === code) }
            : entryOf(code);
  if (answer === undefined) return undefined;
  if (!isRefusal(answer)) return { status: 200, body: answer };
  const [status, refusal, detail] = answer;
  return { status, code: refusal, detail };
};

export const versionOf = (code: string, version: string | null): Procedure | undefined => {
  const versions = procedures.get(code)?.versions ?? [];
  return version === null ? versions.at(-1) : versions.find((one) => one.version === version);
};
