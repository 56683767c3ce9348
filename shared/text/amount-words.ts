const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const SCALES = ["", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ"] as const;

const digit = (value: number): string => DIGITS[value] ?? "";

/** The last digit is called otherwise behind a ten: 21 "hai mươi mốt", 15 "mười lăm". */
const unitWords = (tens: number, units: number): string[] => {
  if (units === 0) return [];
  if (units === 1 && tens > 1) return ["mốt"];
  return [units === 5 && tens > 0 ? "lăm" : digit(units)];
};

const tensWords = (tens: number, units: number, hasHundreds: boolean): string[] => {
  if (tens === 0) return units === 0 || !hasHundreds ? [] : ["linh"];
  return tens === 1 ? ["mười"] : [digit(tens), "mươi"];
};

/** @param isFirst the first group of a number names no empty hundreds: 5.000 is "năm nghìn" */
const groupWords = (group: number, isFirst: boolean): string[] => {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const named = hundreds > 0 || !isFirst;
  return [...(named ? [digit(hundreds), "trăm"] : []), ...tensWords(tens, units, named), ...unitWords(tens, units)];
};

/** An amount as receipts write it: 5.000 → "Năm nghìn đồng". @param amountVnd whole dong, not negative */
export const amountWords = (amountVnd: number): string => {
  const groups: number[] = [];
  for (let rest = amountVnd; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  const words = groups.flatMap((group, at) => {
    if (group === 0) return [];
    const scale = SCALES[at] ?? "";
    return [[...groupWords(group, at === groups.length - 1), ...(scale === "" ? [] : [scale])].join(" ")];
  });
  const text = `${words.length === 0 ? digit(0) : words.reverse().join(" ")} đồng`;
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
};
