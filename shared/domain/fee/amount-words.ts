const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
/** Names of the groups of three digits; above a billion they begin anew: "nghìn tỷ", "triệu tỷ". */
const GROUPS = ["", " nghìn", " triệu", " tỷ", " nghìn tỷ", " triệu tỷ"] as const;

const digit = (value: number): string => `${DIGITS[value]}`;

const tensAndUnits = (tens: number, units: number, hasHundreds: boolean): string => {
  if (tens === 0) return units === 0 ? "" : `${hasHundreds ? "linh " : ""}${digit(units)}`;
  const ten = tens === 1 ? "mười" : `${digit(tens)} mươi`;
  if (units === 0) return ten;
  if (units === 5) return `${ten} lăm`;
  if (tens === 1) return `${ten} ${digit(units)}`;
  return `${ten} ${units === 1 ? "mốt" : units === 4 ? "tư" : digit(units)}`;
};

/** @param isFirst the highest group: nothing is said of hundreds that it lacks */
const threeDigits = (value: number, isFirst: boolean): string => {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const says = hundreds > 0 || !isFirst;
  const rest = tensAndUnits(tens, units, says);
  return [...(says ? [`${digit(hundreds)} trăm`] : []), ...(rest === "" ? [] : [rest])].join(" ");
};

const numberWords = (value: number): string => {
  if (value === 0) return digit(0);
  const groups: string[] = [];
  for (let rest = value, at = 0; rest > 0; rest = Math.floor(rest / 1000), at++) {
    const group = rest % 1000;
    // "năm tỷ" needs its word even where a higher group ends in nothing: 5,000,000,000,000 is "năm nghìn tỷ".
    if (group > 0) groups.unshift(`${threeDigits(group, rest < 1000)}${GROUPS[at]}`);
  }
  return groups.join(" ");
};

/**
 * An amount as receipts repeat it in words: "Một trăm hai mươi mốt nghìn đồng".
 * @param amountVnd a whole number from 0 up to what a number holds exactly
 */
export const amountWords = (amountVnd: number): string => {
  if (!Number.isSafeInteger(amountVnd) || amountVnd < 0) throw new RangeError(`not an amount: ${amountVnd}`);
  const words = `${numberWords(amountVnd)} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The same in digits: "1.234.000 đồng". */
export const amountDigits = (amountVnd: number): string =>
  `${String(amountVnd).replaceAll(/\B(?=(\d{3})+$)/g, ".")} đồng`;
