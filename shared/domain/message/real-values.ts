import type { Province } from "../agency/province.ts";
import type { Language } from "../localized.ts";
import type { MessageVariable } from "./event-variables.ts";
import { longestBookingLink, longestSmsLink } from "./sms-link.ts";

type Named = Pick<Province["communes"][number], "name" | "slug" | "agencyCode" | "offices">;
export type ProvinceNames = Pick<Province, "sms" | "site"> & {
  readonly agencies: readonly Pick<Province["agencies"][number], "name">[];
  readonly communes: readonly Named[];
};

const longest = (texts: readonly string[]): string => texts.reduce((a, b) => (b.length > a.length ? b : a), "");

/** The longest values that a province's own names give: what a message is looked at with before it is published. */
export const realValues = (
  { sms, site, agencies, communes }: ProvinceNames,
  language: Language,
): Readonly<Record<MessageVariable, string>> => {
  const agencyCode = longest(communes.map((commune) => commune.agencyCode));
  const commune = longest(communes.map(({ name }) => name[language]));
  const offices = communes.flatMap(({ name, offices: all }) =>
    all.map((office) => `${office.name[language]}, ${name[language]}`),
  );
  const time = "17:00 26/11/2026";
  return {
    sender: sms.senderId,
    code: `${agencyCode}-261126-00001`,
    link: longestSmsLink(site?.domain, agencyCode).replace("YYMMDD-NNNNN", "261126-00001"),
    bookingLink: longestBookingLink(site?.domain, longest(communes.map(({ slug }) => slug))),
    place: language === "vi" ? `một cửa ${commune}` : `${commune} one-stop`,
    office: longest([...offices, ...agencies.map(({ name }) => name[language])]),
    ...{ due: time, at: time, since: time, forwardBy: time, appointment: time, confirmBy: time, replyBy: time },
    ...{ slot: time, booking: "4821 3377" },
    ticket: "A-0123",
    ...{ ahead: "12", day: "26/11/2026" },
    line: { vi: "Hộ tịch, chứng thực, cư trú", en: "Civil status, certification" }[language],
    ...{ minutes: "480", waiting: "240" },
  };
};
