import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { WordingChange, WordingList, WordingRow } from "../../shared/contracts/wording-api.ts";
import { realValues } from "../../shared/domain/message/real-values.ts";
import { SmsTemplate } from "../../shared/domain/message/template.ts";
import type { MessageWording } from "../../shared/domain/message/wording.ts";
import { lintMessage } from "../../shared/domain/procedure/lint-message.ts";

const folder = new URL("../../shared/definitions/messages/", import.meta.url);
const templates = readdirSync(folder).map((name) =>
  SmsTemplate.parse(parse(readFileSync(new URL(name, folder), "utf8"))),
);

const office = (vi: string, en: string) => ({ key: "x", name: { vi, en }, officer: "x", phone: "02063000112" });
const names = {
  sms: {
    senderId: "MC-Cao Bang",
    monthlyCapVnd: 20_000_000,
    priceVndPerSegment: 800,
    stripMarks: true,
    vndPerUsd: 26_000,
  },
  site: { domain: "motcua.caobang.gov.vn", certificateArn: "arn" },
  agencies: [],
  communes: [
    {
      slug: "tan-giang",
      agencyCode: "H14.101",
      name: { vi: "Phường Nùng Trí Cao", en: "Nung Tri Cao Ward" },
      offices: [office("Phòng Kinh tế, Hạ tầng và Đô thị", "Economy, Infrastructure and Urban Affairs")],
    },
  ],
};

const rows = new Map<string, WordingRow>();
const changes = new Map<string, WordingChange[]>();
let revision = 1;

/** Every message as its file has it. */
export const seedMessages = (): void => {
  rows.clear();
  changes.clear();
  for (const template of templates)
    rows.set(template.id, { template, version: "v-1", isEdited: false, outdated: false });
};
seedMessages();

export const wordingList = (): WordingList => ({
  revision,
  items: [...rows.values()],
  sms: { priceVndPerSegment: 800, monthlyCapVnd: 20_000_000, stripMarks: true },
  longest: { vi: realValues(names, "vi"), en: realValues(names, "en") },
});

export const wordingHistory = (id: string) => ({ items: changes.get(id) ?? [] });

const record = (row: WordingRow, kind: WordingChange["kind"], reason: string, after: SmsTemplate): WordingRow => {
  revision++;
  const change = { revision, kind, by: "thanh.nv", at: new Date().toISOString(), reason };
  const texts = { before: row.template.texts, after: after.texts };
  changes.set(after.id, [{ ...change, ...texts }, ...(changes.get(after.id) ?? [])]);
  return { template: after, version: `v-${revision}`, isEdited: kind === "published", outdated: false };
};

type Body = Record<string, unknown>;

/** One command, as the real API does it. @returns undefined for what there is not */
export const wordMessage = (id: string, act: string, body: Body): WordingRow | undefined => {
  const row = rows.get(id);
  if (row === undefined) return undefined;
  const { draft, ...rest } = row;
  const reason = String(body.reason);
  const next = (): WordingRow => {
    if (act === "draft") {
      const version = (draft?.version ?? 0) + 1;
      const wording = body.wording as MessageWording;
      return { ...rest, draft: { version, by: "thanh.nv", at: new Date().toISOString(), base: row.version, wording } };
    }
    if (act === "publish" && draft !== undefined)
      return record(row, "published", reason, lintMessage(row.template, draft.wording).template ?? row.template);
    if (act === "undo") return record(row, "undone", reason, templates.find((one) => one.id === id) ?? row.template);
    return rest;
  };
  const made = next();
  rows.set(id, made);
  return made;
};
