import type { Localized } from "../domain/localized.ts";

/** What carriers say most often of a message that did not arrive, each by what it is known by. The first that fits counts. */
const reasons: readonly (readonly [RegExp, Localized])[] = [
  [/block|spam|opted ?out/i, { vi: "máy hoặc nhà mạng chặn tin", en: "blocked by the phone or the carrier" }],
  [
    /unreachable|unavailable|switched ?off|absent/i,
    { vi: "máy tắt hoặc ngoài vùng phủ sóng", en: "phone off or out of reach" },
  ],
  [/unknown.?(number|subscriber)|invalid.*number/i, { vi: "số điện thoại không có thật", en: "no such number" }],
  [/noemail|suppressed|does not exist/i, { vi: "không có hộp thư này", en: "no such mailbox" }],
  [/mailboxfull/i, { vi: "hộp thư đã đầy", en: "mailbox full" }],
];

/** The carrier's reason in words; its own where none is known. */
export const carrierReason = (reason: string): Localized =>
  reasons.find(([known]) => known.test(reason))?.[1] ?? { vi: reason, en: reason };
