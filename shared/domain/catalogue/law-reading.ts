import type { ProcedureDefinition } from "../procedure/definition.ts";
import { doubt, type Reading } from "./finding.ts";
import { saysNothing } from "./plain-words.ts";
import { splitCell } from "./split-cell.ts";

type Law = ProcedureDefinition["law"];

const PORTAL_HEADER = /^Tên văn bản pháp lý\s*Mã văn bản/;
/** Number of a document (53/2025/TT-BCA, 154/2024/NĐ-CP, 68/2020/QH14) and the small letter that touches it, if any. */
const NUMBER =
  /((\d+)\/(?:\d{4}\/)?)(QH\d{2}|UBTVQH\d{2}|(?:NĐ|TTLT|TT|NQ|QĐ|PL|VBHN)(?:-[A-ZĐ]{2,8})*)(?=(\p{Ll})?)/gu;
/** "Luật Doanh nghiệp 2020" and "76/2025/QH15" run together to a number that no document has. */
const MOST_DIGITS = 4;

const KINDS: readonly (readonly [string, string])[] = [
  ["QH", "Luật"],
  ["NĐ", "Nghị định"],
  ["TTLT", "Thông tư liên tịch"],
  ["TT", "Thông tư"],
  ["NQ", "Nghị quyết"],
  ["QĐ", "Quyết định"],
];

const titled = (number: string): string => {
  const sign = number.slice(number.lastIndexOf("/") + 1);
  const kind = KINDS.find(([start]) => sign.startsWith(start))?.[1] ?? "Văn bản";
  return `${kind} số ${number}`;
};

/** "TT-BCALuật" is TT-BCA with a title behind it, "TT-BCAngày" TT-BCA with a word: the last letter may belong to either. */
const signsOf = (sign: string, touching: string | undefined): string[] =>
  touching === undefined ? [sign] : [sign, sign.slice(0, -1)];

/** The table names most documents twice, so what one place leaves open another settles; the rest is not guessed. */
const portalLaw = (cell: string) => {
  const readings = new Map<string, readonly string[]>();
  let tooLong = false;
  for (const [, number = "", digits = "", sign = "", touching] of cell.matchAll(NUMBER)) {
    tooLong ||= digits.length > MOST_DIGITS;
    if (digits.length > MOST_DIGITS) continue;
    const signs = signsOf(sign, touching);
    readings.set(
      number,
      (readings.get(number) ?? signs).filter((one) => signs.includes(one)),
    );
  }
  const clear = [...readings].filter(([, signs]) => signs.length === 1);
  return {
    titles: clear.map(([number, [sign]]) => titled(`${number}${sign}`)),
    unclear: tooLong || clear.length < readings.size,
  };
};

const MOST_LAWS = 40;

/** The legal basis. Documents of the portal's run-together table are known by their numbers alone. */
export const readLaw = (cell: string, separators: readonly string[], added: readonly string[]): Reading<Law> => {
  const told = saysNothing(cell) ? "" : cell;
  const read = PORTAL_HEADER.test(told) ? portalLaw(told) : { titles: splitCell(told, separators), unclear: false };
  const all = [...new Set([...read.titles, ...added])].slice(0, MOST_LAWS).map((title) => ({ title }));
  const why = read.unclear ? "LAW_UNCLEAR" : "LAW_MISSING";
  return {
    value: all.length > 0 ? all : [{ title: "Căn cứ pháp lý chưa được xác nhận" }],
    doubts: read.titles.length > 0 && !read.unclear ? [] : [doubt(why, "law", cell)],
  };
};
