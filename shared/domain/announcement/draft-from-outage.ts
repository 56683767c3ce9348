import type { Localized } from "../localized.ts";
import type { Subject } from "./announcement.ts";

/** A planned time in which an agency does not answer. Instants are written as people read them. */
export interface PlannedOutage {
  readonly agency: Localized;
  /** "17:00 26/11/2026" in Vietnam. */
  readonly from: string;
  readonly until: string;
}

/** The announcement of a planned outage, for a lead to change and send; nothing is sent by itself. */
export const draftFromOutage = ({
  agency,
  from,
  until,
}: PlannedOutage): { readonly subject: Subject; readonly texts: Localized } => ({
  subject: "outage",
  texts: {
    vi: `Từ ${from} đến ${until}, ${agency.vi} tạm ngừng hệ thống; hồ sơ liên quan có thể chậm hơn hẹn.`,
    en: `From ${from} to ${until} the system of ${agency.en} is down; dossiers that need it may take longer.`,
  },
});
