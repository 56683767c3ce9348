import { isDossierCode } from "../../shared/domain/dossier/code.ts";

export interface TrackingKey {
  readonly code: string;
  readonly secret: string;
}

export const NOTHING_TYPED: TrackingKey = { code: "", secret: "" };

/** Where the form goes without a script; the answer is a page. */
export const TRACKING_ANSWER = "/tra-cuu/ho-so";

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/** A keyboard's lookalikes: neither codes nor secrets hold these letters where a digit may stand. */
const digits = (text: string): string => text.replaceAll("O", "0").replace(/[IL]/g, "1");

/** A dossier code as typed or copied, with spaces, small letters and whatever dash the keyboard makes. */
export const readCode = (typed: string): string => {
  const tidy = typed.normalize("NFKC").replace(DASHES, "-").replace(/\s/g, "").toUpperCase();
  return tidy.slice(0, 1) + digits(tidy.slice(1));
};

/** A secret as typed, from letters and digits that cannot be mistaken (Crockford's base 32). */
export const readSecret = (typed: string): string =>
  digits(
    typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ""),
  );

/**
 * What a link's fragment says: "#<code>.<secret>" on the slip, "#<code>" in an SMS. The code holds dots itself, the
 * secret none. Undefined for any other fragment, such as the skip link's.
 */
export const parseTrackingLink = (
  fragment: string,
): { readonly code: string; readonly secret?: string } | undefined => {
  const text = fragment.replace(/^#/, "");
  if (isDossierCode(readCode(text))) return { code: readCode(text) };
  const dot = text.lastIndexOf(".");
  const [code, secret] = [readCode(text.slice(0, dot)), text.slice(dot + 1)];
  return isDossierCode(code) && /^[0-9A-Za-z]+$/.test(secret) ? { code, secret: secret.toUpperCase() } : undefined;
};

export const trackingFragment = ({ code, secret }: TrackingKey): string => `#${code}.${secret}`;
