import { type Instant, toLocal } from "../calendar/time.ts";
import type { SlipDocument, SlipPart } from "./document.ts";
import { filled } from "./placeholders.ts";
import type { SlipBlock, SlipTemplate } from "./template.ts";

export type Row = Readonly<Record<string, string>>;

/** What stands on one filled form. A variable without a value is absent or blank. */
export interface SlipData {
  /** The commune whose centre gives it, such as Phường Tân Giang. */
  readonly commune: string;
  /** Its day: that of what it says happened. */
  readonly at: Instant;
  readonly values: Row;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** What the QR code holds. */
  readonly qr?: string;
}

/** Columns are as wide as their share of all shares. */
const USUAL_SHARE = 10;

/** "Phường Tân Giang" → "Tân Giang", as the place before a date is written. */
const placeName = (commune: string): string => commune.replace(/^(Phường|Xã|Đặc khu) /, "");

/** Head of an administrative document. Law: Decree 30/2020/ND-CP, annex I. */
const headOf = (template: SlipTemplate, { commune, at, values }: SlipData): SlipDocument["head"] => {
  const [year, month, day] = toLocal(at).date.split("-");
  const number = filled(template.number ?? "", values);
  return {
    authority: `ỦY BAN NHÂN DÂN ${commune.toLocaleUpperCase("vi")}`,
    centre: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
    ...(number ? { number } : {}),
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    placeAndDate: `${placeName(commune)}, ngày ${day} tháng ${month} năm ${year}`,
  };
};

const partOf = (block: SlipBlock, { values, tables, qr }: SlipData): SlipPart | undefined => {
  switch (block.kind) {
    case "sentence": {
      const text = filled(block.text, values);
      return text === undefined ? undefined : { kind: "sentence", text, style: block.style ?? "plain" };
    }
    case "fields": {
      const fields = block.fields.flatMap(({ label, value }) => {
        const text = filled(value, values);
        return text === undefined ? [] : [{ label, value: text }];
      });
      return fields.length === 0 ? undefined : { kind: "fields", fields };
    }
    case "table":
      return {
        kind: "table",
        ...(block.caption === undefined ? {} : { caption: block.caption }),
        columns: block.columns.map(({ heading, share = USUAL_SHARE }) => ({ heading, share })),
        rows: (tables[block.rows] ?? []).map((row) => block.columns.map(({ value = "" }) => filled(value, row) ?? "")),
      };
    case "codes": {
      const lines = block.lines.flatMap((line) => filled(line, values) ?? []);
      return qr === undefined ? undefined : { kind: "codes", qr, label: block.label, lines };
    }
    case "signatures":
      return {
        kind: "signatures",
        people: block.people.map(({ title, hint, name: wanted = "" }) => {
          const name = filled(wanted, values);
          return { title, ...(hint === undefined ? {} : { hint }), ...(name ? { name } : {}) };
        }),
      };
  }
};

/** The form as it is drawn, on a page and in a PDF alike. */
export const fillSlip = (template: SlipTemplate, data: SlipData): SlipDocument => {
  const subtitle = filled(template.subtitle ?? "", data.values);
  return {
    form: template.id,
    paper: template.paper,
    landscape: template.landscape === true,
    head: headOf(template, data),
    title: filled(template.title, data.values) ?? template.title,
    ...(subtitle ? { subtitle } : {}),
    parts: template.blocks.flatMap((block) => partOf(block, data) ?? []),
  };
};
