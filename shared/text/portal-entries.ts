import type { Localized } from "../domain/localized.ts";
import { entryName } from "./entry-names.ts";

/** Entries that only a dossier of the portal has. */
const own: Readonly<Record<string, Localized>> = {
  agency: { vi: "Mã cơ quan tiếp nhận", en: "The receiving agency" },
  applicant: { vi: "Loại đối tượng", en: "The kind of applicant" },
  code: { vi: "Mã hồ sơ trên Cổng", en: "The portal's code" },
  paidVnd: { vi: "Số tiền đã nộp", en: "The amount paid" },
  papers: { vi: "Danh sách giấy tờ", en: "The list of papers" },
  "papers.id": { vi: "Mã giấy tờ", en: "The paper's code" },
  "papers.name": { vi: "Tên giấy tờ", en: "The paper's name" },
};

/** @param field dotted, without places in lists */
export const portalEntryName = (field: string): Localized => own[field] ?? entryName(field.split("."));
