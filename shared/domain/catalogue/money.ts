/** An amount of money in a text; undefined when its separators can mean two things. */
export type Amount = number | undefined;

const NUMBER = "(?<![\\d/.,])(\\d{1,3}(?:[., ]\\d{3})+|\\d+)(?:([.,])(\\d{1,2}))?(?!\\d|[/.,]\\d)";
const SCALE = "(nghìn|ngàn|triệu|k(?!\\p{L}))";
const CURRENCY = "(việt nam đồng|đồng|vnđ|vnd|đ(?!\\p{L})|₫)";
const MONEY = new RegExp(`${NUMBER}(?:\\s*${SCALE})?(?:\\s*${CURRENCY})?(?!\\s*%)`, "giu");

const FACTOR: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, k: 1e3, triệu: 1e6 };

/** "10.000" and "10,000" are ten thousand; "10.000,500" is nobody knows what. */
const whole = (digits: string): number | undefined =>
  new Set(digits.replace(/\d/g, "")).size > 1 ? undefined : Number(digits.replace(/\D/g, ""));

const amountOf = (digits: string, decimals: string, scale: string): Amount => {
  const number = whole(digits);
  const factor = FACTOR[scale.toLowerCase()];
  if (number === undefined) return undefined;
  if (factor !== undefined) return Math.round(Number(`${number}.${decimals || "0"}`) * factor);
  // Hundredths of a đồng are not in use: ",00" behind thousands says nothing, anything else is unclear.
  const grouped = /\D/.test(digits);
  return decimals === "" || (grouped && Number(decimals) === 0) ? number : undefined;
};

/**
 * Amounts in VND. A bare number counts only where nothing else stands, because numbers of laws and of copies are no money;
 * one with a currency, a scale ("10 nghìn") or groups of thousands counts everywhere.
 */
export const amountsIn = (text: string): Amount[] => {
  const said = text.normalize("NFC");
  const alone = /^\s*[\d., ]+\s*$/.test(said);
  return [...said.matchAll(MONEY)]
    .filter(([, digits = "", , , scale, currency]) => alone || scale || currency || /\D/.test(digits))
    .map(([, digits = "", , decimals = "", scale = ""]) => amountOf(digits, decimals, scale));
};
