import type { Fee } from "../procedure/definition.ts";
import { doubt, type Reading, type RowQuestion } from "./finding.ts";
import type { FactMapping } from "./mapping.ts";
import { amountsIn } from "./money.ts";
import { saysNothing, wordIn } from "./plain-words.ts";

const PATH = "cases[0].fees";

/** What one way of filing says about its fee. */
export interface FeeSource {
  readonly channel: Fee["channel"];
  readonly stated: string;
  /** Explanation beside the amount. */
  readonly description: string;
}

export interface FeeRules extends Pick<FactMapping, "suspicions"> {
  readonly kind: Fee["kind"];
  /** Law or decision that is named for each amount. */
  readonly basis: string;
}

type Stated = { readonly vnd: number } | { readonly why: RowQuestion };

const FREE = ["miễn phí", "không thu", "không mất phí", "không phải nộp", "miễn thu", "không"];
const BY_PROVINCE =
  /hội đồng nhân dân|hđnd|nghị quyết[^.;]{0,60}(?:tỉnh|thành phố)|(?:tỉnh|thành phố|địa phương)[^.;]{0,40}(?:quy định|quyết định)/i;

/** A bound or a share is no amount. */
const BOUNDED = /tối đa|tối thiểu|không quá|trở lên|%|từ\s+\d/i;

const isFree = (text: string): boolean => wordIn(text, FREE) !== undefined;

/** "Miễn phí" often stands where the province's council sets the fee, so its name outweighs any number. */
const statedBy = ({ stated, description }: FeeSource, { suspicions }: FeeRules): Stated => {
  if (BY_PROVINCE.test(`${stated} ${description}`)) return { why: "FEE_SET_BY_PROVINCE" };
  if (saysNothing(stated)) return { why: "FEE_MISSING" };
  if (BOUNDED.test(stated)) return { why: "FEE_UNCLEAR" };
  const amounts = [...new Set(amountsIn(stated))];
  const [vnd] = amounts;
  if (amounts.length > 1) return { why: "FEE_SEVERAL" };
  if (amounts.length === 0) return isFree(stated) ? { vnd: 0 } : { why: "FEE_UNCLEAR" };
  if (vnd === undefined) return { why: "FEE_UNCLEAR" };
  if (vnd > 0 && isFree(stated)) return { why: "FEE_SEVERAL" };
  if (vnd > suspicions.mostVnd || (vnd > 0 && vnd < suspicions.leastVnd)) return { why: "FEE_OUT_OF_RANGE" };
  const explained = amountsIn(description);
  return explained.length === 0 || explained.includes(vnd) ? { vnd } : { why: "FEE_DIFFERS_FROM_TEXT" };
};

const NAMES = { levy: { vi: "Lệ phí", en: "Levy" }, charge: { vi: "Phí", en: "Charge" } } as const;

const kindOf = (text: string, otherwise: Fee["kind"]): Fee["kind"] => {
  const said = text.normalize("NFC").toLowerCase().replaceAll("miễn phí", "");
  if (/lệ phí/.test(said)) return "levy";
  return /(?<!\p{L})phí/u.test(said) ? "charge" : otherwise;
};

/** "2.000 đồng/trang" is due for each page; "đồng/lần" and "đồng/hồ sơ" are the fee itself. */
const PER = /(?:đồng|vnđ|đ)\s*\/\s*(\p{L}+)/iu;
const ONCE = new Set(["lần", "hồ", "trường", "việc", "vụ", "giao"]);
const ENGLISH: Readonly<Record<string, string>> = { trang: "page", bản: "copy", người: "person", hộ: "household" };

const unitOf = (text: string): Pick<Fee, "unit"> => {
  const word = PER.exec(text.normalize("NFC"))?.[1]?.toLowerCase();
  if (word === undefined || ONCE.has(word)) return {};
  return { unit: { vi: `mỗi ${word}`, en: `per ${ENGLISH[word] ?? word}` } };
};

const UNKNOWN = { vi: "Mức thu chưa được xác nhận.", en: "The amount is not confirmed yet." };
const COUNCIL = {
  vi: "Mức thu do Hội đồng nhân dân tỉnh quy định, hỏi tại quầy trước khi nộp.",
  en: "The provincial council sets the amount; ask at the counter first.",
};

const feeOf = ({ channel, stated, description }: FeeSource, rules: FeeRules): Fee => {
  const said = `${stated} ${description}`;
  const kind = kindOf(said, rules.kind);
  return { name: NAMES[kind], kind, channel, ...unitOf(said), basis: rules.basis };
};

const inDoubt = (why: RowQuestion, source: FeeSource, rules: FeeRules): Reading<Fee[]> => ({
  value: [{ ...feeOf({ ...source, channel: "any" }, rules), note: why === "FEE_SET_BY_PROVINCE" ? COUNCIL : UNKNOWN }],
  doubts: [doubt(why, PATH, [source.stated, source.description].filter((text) => text !== "").join(" – "))],
});

/** Fees of a row. While one is in doubt no amount at all is given: a wrong amount would be a promise. */
export const readFees = (sources: readonly FeeSource[], rules: FeeRules): Reading<Fee[]> => {
  const fees: (Fee & { readonly amountVnd: number })[] = [];
  for (const source of sources) {
    const stated = statedBy(source, rules);
    if ("why" in stated) return inDoubt(stated.why, source, rules);
    fees.push({ ...feeOf(source, rules), amountVnd: stated.vnd });
  }
  const amounts = [...new Set(fees.map(({ amountVnd }) => amountVnd))];
  const [first] = fees;
  if (amounts.length === 1 && first !== undefined)
    return { value: first.amountVnd === 0 ? [] : [{ ...first, channel: "any" }], doubts: [] };
  const channels = new Set(fees.map(({ channel, amountVnd }) => `${channel} ${amountVnd}`));
  const several = sources.map(({ stated }) => stated).join("; ");
  if (channels.size > new Set(fees.map(({ channel }) => channel)).size || first === undefined)
    return inDoubt(
      first === undefined ? "FEE_MISSING" : "FEE_SEVERAL",
      { channel: "any", stated: several, description: "" },
      rules,
    );
  return {
    value: fees.filter((fee, at) => fees.findIndex(({ channel }) => channel === fee.channel) === at),
    doubts: [],
  };
};
