import type { ClosureCause } from "../domain/closure/closure.ts";
import type { Language, Localized } from "../domain/localized.ts";

/** Why a centre is closed on a day, after a colon: on the board, on phones, in the console. */
export const closureCauses = {
  weather: { vi: "mưa bão, thiên tai", en: "storm or disaster" },
  outage: { vi: "mất điện, mất mạng", en: "power or network down" },
  training: { vi: "tập huấn, họp", en: "training or meeting" },
  other: { vi: "theo thông báo của cơ quan", en: "as announced" },
} as const satisfies Record<ClosureCause, Localized>;

/** The same in one language, by cause. */
export const closureCausesIn = (language: Language): Readonly<Record<ClosureCause, string>> => {
  const { weather, outage, training, other } = closureCauses;
  return {
    weather: weather[language],
    outage: outage[language],
    training: training[language],
    other: other[language],
  };
};
