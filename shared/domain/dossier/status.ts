import * as z from "zod";
import type { Localized } from "../localized.ts";

export const DossierStatus = z
  .enum([
    "submitted",
    "received",
    "refused",
    "processing",
    "supplement-requested",
    "payment-requested",
    "withdrawn",
    "stopped",
    "ready",
    "returned",
  ])
  .meta({ id: "DossierStatus" });
export type DossierStatus = z.infer<typeof DossierStatus>;

type Clock = "not-started" | "running" | "paused" | "stopped" | "ended";

/**
 * The ten dossier statuses that every one-stop system reports to the national portal, with their numbers.
 * `clock` says what the legal time limit does meanwhile.
 */
export const dossierStatuses = {
  submitted: { national: 1, clock: "not-started", name: { vi: "Mới đăng ký", en: "Submitted" } },
  received: { national: 2, clock: "running", name: { vi: "Được tiếp nhận", en: "Received" } },
  refused: { national: 3, clock: "ended", name: { vi: "Không được tiếp nhận", en: "Not received" } },
  processing: { national: 4, clock: "running", name: { vi: "Đang xử lý", en: "Being processed" } },
  "supplement-requested": {
    national: 5,
    clock: "paused",
    name: { vi: "Yêu cầu bổ sung giấy tờ", en: "Papers to be supplemented" },
  },
  "payment-requested": {
    national: 6,
    clock: "paused",
    name: { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment due" },
  },
  withdrawn: { national: 7, clock: "ended", name: { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawn" } },
  stopped: { national: 8, clock: "ended", name: { vi: "Dừng xử lý", en: "Stopped" } },
  ready: { national: 9, clock: "stopped", name: { vi: "Đã xử lý xong", en: "Decided" } },
  returned: { national: 10, clock: "ended", name: { vi: "Đã trả kết quả", en: "Outcome returned" } },
} as const satisfies Record<DossierStatus, { national: number; clock: Clock; name: Localized }>;
