import type { DeliveryState } from "../domain/dossier/delivery-state.ts";
import type { Localized } from "../domain/localized.ts";

interface Shown {
  readonly name: Localized;
  /** Beside the words, never in their place. */
  readonly icon: string;
  readonly tone: "" | "good" | "warn" | "late";
}

/** How the stand of a hand-over is told to officers. */
export const deliveryStates: Readonly<Record<DeliveryState, Shown>> = {
  sent: { name: { vi: "Đã gửi", en: "Sent" }, icon: "→", tone: "" },
  delivered: { name: { vi: "Đã đến nơi", en: "Delivered" }, icon: "↓", tone: "" },
  accepted: { name: { vi: "Đã nhận", en: "Accepted" }, icon: "✓", tone: "good" },
  overdue: { name: { vi: "Quá hạn nhận", en: "Not accepted in time" }, icon: "!", tone: "late" },
  returned: { name: { vi: "Trả lại", en: "Given back" }, icon: "↩", tone: "warn" },
  failed: { name: { vi: "Chưa gửi được", en: "Could not be sent" }, icon: "✗", tone: "late" },
};

/** What officers must mend is no matter of the citizen: it is being done. */
const beingSent: Localized = { vi: "Đang được gửi lại", en: "Being sent again" };

export const standForCitizen = (state: DeliveryState): Localized =>
  state === "failed" ? beingSent : deliveryStates[state].name;
