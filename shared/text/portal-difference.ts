import type { Localized } from "../domain/localized.ts";
import type { Difference } from "../domain/portal/differences.ts";

/** A difference between us and the portal, as a clerk would tell it. */
export const differenceText: Readonly<Record<Difference["kind"], Localized>> = {
  "not-there": { vi: "Cổng chưa có hồ sơ này", en: "The portal does not have this dossier" },
  "other-status": { vi: "Trạng thái trên Cổng khác với ở đây", en: "The status on the portal is another" },
  "not-here": { vi: "Cổng ghi hồ sơ này nhưng ở đây không có", en: "The portal has this dossier and we do not" },
  "not-taken": { vi: "Nộp trên Cổng, ở đây chưa nhận về", en: "Filed on the portal and not taken in here" },
};
