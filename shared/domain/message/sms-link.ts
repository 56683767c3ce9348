import type { Language } from "../localized.ts";

/** What every template leaves for its link, in SMS units; a province whose own link is longer is refused. */
export const SMS_LINK_UNITS = 67;

/** A host name that CloudFront gives; a province without an own name gets one of this length. */
const GIVEN_HOST = "d111111abcdef8.cloudfront.net";
/** "-261121-00001": a centre that numbers more than 9,999 dossiers a day needs the fifth digit. */
const CODE_TAIL = "-YYMMDD-NNNNN";

/**
 * Where an SMS sends its reader: the tracking page with the code filled in. The secret is not in it, because a message
 * passes through carriers and lies on phones that families share; it stays on the slip. Behind "#" the code does not
 * reach any server either.
 */
export const smsLink = (publicUrl: string, language: Language, code: string): string =>
  `${publicUrl}${language === "vi" ? "" : `/${language}`}/tc#${code}`;

/** The longest link that a centre can send. @param domain the province's own host name, when it has one */
export const longestSmsLink = (domain: string | undefined, agencyCode: string): string =>
  smsLink(`https://${domain ?? GIVEN_HOST}`, "en", agencyCode + CODE_TAIL);

/** What a message leaves for the link to a commune's booking page. */
export const BOOKING_LINK_UNITS = 70;

/** Where a time is booked. Who booked on this phone finds his appointment there; the link itself names nobody. */
export const bookingLink = (publicUrl: string, language: Language, slug: string): string =>
  `${publicUrl}${language === "vi" ? "" : `/${language}`}/dat-lich/${slug}/`;

/** The longest such link of a commune. @param domain the province's own host name, when it has one */
export const longestBookingLink = (domain: string | undefined, slug: string): string =>
  bookingLink(`https://${domain ?? GIVEN_HOST}`, "en", slug);
