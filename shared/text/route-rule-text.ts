import type { Channel } from "../domain/dossier/channel.ts";
import type { Localized } from "../domain/localized.ts";
import type { RouteRule } from "../domain/routing/route-table.ts";
import { conditionText, type Named } from "./condition-text.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

export const channelWords: Record<Channel, Localized> = {
  counter: both("nộp tại quầy", "at the counter"),
  assisted: both("nộp có người giúp", "with help"),
  online: both("nộp trực tuyến", "online"),
  mobile: both("nộp cho tổ lưu động", "to the mobile team"),
};

/** What the keys of a rule are called. */
export interface RuleNames {
  readonly office: (key: string) => Localized;
  readonly commune: (code: string) => Localized;
  readonly procedure: (code: string) => Localized;
  readonly step: (id: string) => Localized;
  /** Cases and questions of the procedures that the rule names. */
  readonly named: Named;
}

export const dong = (vnd: number): string => vnd.toLocaleString("vi-VN");

/** So many names are read out. */
const SHOWN = 3;

/** Names of a list in one breath: the first three, and how many more there are. */
const listed = (names: readonly Localized[]): Localized => {
  const shown = names.slice(0, SHOWN);
  const more = names.length - shown.length;
  const said = (language: "vi" | "en", or: string, rest: string) =>
    shown.map((name) => name[language]).join(more > 0 ? ", " : or) + (more > 0 ? rest : "");
  return both(said("vi", " hoặc ", ` và ${more} mục khác`), said("en", " or ", ` and ${more} more`));
};

const quoted = ({ vi, en }: Localized): Localized => both(`“${vi}”`, `“${en}”`);

const amountPart = ({ fromVnd, belowVnd }: NonNullable<RouteRule["amount"]>): Localized => {
  if (fromVnd === undefined)
    return both(`phải nộp dưới ${dong(belowVnd ?? 0)} đồng`, `to pay less than ${dong(belowVnd ?? 0)} VND`);
  return belowVnd === undefined
    ? both(`phải nộp từ ${dong(fromVnd)} đồng`, `to pay ${dong(fromVnd)} VND or more`)
    : both(
        `phải nộp từ ${dong(fromVnd)} đến dưới ${dong(belowVnd)} đồng`,
        `to pay ${dong(fromVnd)} to less than ${dong(belowVnd)} VND`,
      );
};

/** A list of the rule behind its word; nothing where the rule leaves it out. */
const part = (
  keys: readonly string[] | undefined,
  name: (key: string) => Localized,
  vi: (names: string) => string,
  en: (names: string) => string,
): Localized[] => {
  if (keys === undefined) return [];
  const names = listed(keys.map(name));
  return [both(vi(names.vi), en(names.en))];
};

const conditionsOf = (rule: RouteRule, names: RuleNames): Localized[] => {
  const { procedures, departments, steps, communes, channels = [], when, amount } = rule;
  const channelNames = listed(channels.map((one) => channelWords[one]));
  return [
    ...part(
      procedures,
      (code) => quoted(names.procedure(code)),
      (of) => `thủ tục ${of}`,
      (of) => `of ${of}`,
    ),
    ...part(
      departments,
      names.office,
      (of) => `thủ tục do ${of} phụ trách`,
      (of) => `of procedures of ${of}`,
    ),
    ...part(
      steps,
      (id) => quoted(names.step(id)),
      (of) => `ở bước ${of}`,
      (of) => `at the step ${of}`,
    ),
    ...part(
      communes,
      names.commune,
      (of) => `của ${of}`,
      (of) => `of ${of}`,
    ),
    ...(channels.length === 0 ? [] : [channelNames]),
    ...(when === undefined
      ? []
      : [both(`khi ${conditionText(when, names.named, "vi")}`, `when ${conditionText(when, names.named, "en")}`)]),
    ...(amount === undefined ? [] : [amountPart(amount)]),
  ];
};

const hoursText = (hours: number | undefined): Localized =>
  hours === undefined
    ? both("", "")
    : both(
        `, nhận trong ${String(hours).replace(".", ",")} giờ làm việc`,
        `, to be accepted within ${hours} working hours`,
      );

/** A rule as one sentence: "Hồ sơ thủ tục “…”, nộp trực tuyến → Phòng Kinh tế, nhận trong 2 giờ làm việc." */
export const ruleSentence = (rule: RouteRule, names: RuleNames): Localized => {
  const conditions = conditionsOf(rule, names);
  const [to, hours] = [names.office(rule.to), hoursText(rule.acceptWithinHours)];
  const about = (language: "vi" | "en") => conditions.map((one) => one[language]).join(", ");
  const [vi, en] =
    conditions.length === 0 ? ["Mọi hồ sơ", "All dossiers"] : [`Hồ sơ ${about("vi")}`, `Dossiers ${about("en")}`];
  return both(`${vi} → ${to.vi}${hours.vi}.`, `${en} → ${to.en}${hours.en}.`);
};

/** What becomes of a dossier for which no rule holds. */
export const restSentence = (owner: Localized, hasRules: boolean): Localized =>
  hasRules
    ? both(`Mọi hồ sơ khác → ${owner.vi}.`, `All other dossiers → ${owner.en}.`)
    : both(`Mọi hồ sơ → ${owner.vi}.`, `All dossiers → ${owner.en}.`);
