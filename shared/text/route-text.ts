import type { RouteView } from "../contracts/route-api.ts";
import type { Province } from "../domain/agency/province.ts";
import { formatDate, formatShort } from "../domain/calendar/time.ts";
import type { Channel } from "../domain/dossier/channel.ts";
import { nameHolder } from "../domain/dossier/holder-name.ts";
import { type DossierRules, resolveOwner } from "../domain/dossier/rules.ts";
import type { Localized } from "../domain/localized.ts";
import type { Procedure } from "../domain/procedure/definition.ts";
import type { Passed } from "../domain/routing/choose-office.ts";
import type { CountedHours, ExplainedRoute } from "../domain/routing/explain-route.ts";
import type { RouteTest } from "../domain/routing/route-tests.ts";
import { channelWords, dong } from "./route-rule-text.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });
const same = (text: string): Localized => both(text, text);

const isChannel = (value: string): value is Channel => value in channelWords;

const LABELS: Record<Exclude<RouteTest["of"], "answer" | "amount">, Localized> = {
  procedure: both("Thủ tục", "Procedure"),
  department: both("Nơi phụ trách thủ tục", "Responsible for the procedure"),
  step: both("Bước", "Step"),
  commune: both("Xã, phường", "Commune"),
  channel: both("Cách nộp", "Way of filing"),
  case: both("Trường hợp", "Case"),
};

/** Who speaks of offices of one commune, by their keys. */
interface Names {
  readonly procedure: Procedure;
  readonly province: Province;
  readonly commune: string;
}

const officeNamed = (key: string, { province, commune }: Names): Localized => {
  const holder = resolveOwner(key, commune, province);
  const anywhere = province.communes.flatMap(({ offices }) => offices).find((office) => office.key === key);
  return holder === undefined ? (anywhere?.name ?? same(key)) : nameHolder(holder, province).name;
};

const valueNamed = ({ of, question }: RouteTest, value: string, names: Names): Localized => {
  const { procedure, province } = names;
  if (of === "channel" && isChannel(value)) return channelWords[value];
  if (of === "commune") return province.communes.find(({ code }) => code === value)?.name ?? same(value);
  if (of === "case") return procedure.cases.find(({ id }) => id === value)?.name ?? same(value);
  if (of === "step") return procedure.steps.find(({ id }) => id === value)?.name ?? same(value);
  if (of === "department") return officeNamed(value, names);
  if (of !== "answer") return same(value);
  const asked = procedure.questions?.find(({ id }) => id === question);
  return asked?.options.find(({ id }) => id === value)?.text ?? same(value);
};

const amountText = ({ wanted, value }: RouteTest): Localized => {
  const [from = "0", below] = wanted;
  const range =
    below === undefined
      ? both(`từ ${dong(Number(from))} đồng`, `${dong(Number(from))} VND or more`)
      : both(
          `từ ${dong(Number(from))} đến dưới ${dong(Number(below))} đồng`,
          `${dong(Number(from))} to less than ${dong(Number(below))} VND`,
        );
  const has = value === undefined ? both("chưa tính được", "not known yet") : same(dong(Number(value)));
  return both(`Số tiền phải nộp: ${has.vi}; quy tắc cần ${range.vi}`, `To be paid: ${has.en}; wanted: ${range.en}`);
};

/** What a rule wants to be so, and what the dossier has in its place. */
const testText = (test: RouteTest, names: Names): Localized => {
  if (test.of === "amount") return amountText(test);
  const wanted = test.wanted.map((value) => valueNamed(test, value, names));
  const asked = names.procedure.questions?.find(({ id }) => id === test.question)?.text;
  const label = test.of === "answer" ? (asked ?? same(test.question ?? "")) : LABELS[test.of];
  const has = test.value === undefined ? both("chưa rõ", "not known yet") : valueNamed(test, test.value, names);
  const shown = wanted.length > 3 ? wanted.slice(0, 3) : wanted;
  const more = wanted.length - shown.length;
  const listed = both(
    `${shown.map(({ vi }) => vi).join(" hoặc ")}${more > 0 ? ` và ${more} mục khác` : ""}`,
    `${shown.map(({ en }) => en).join(" or ")}${more > 0 ? ` and ${more} more` : ""}`,
  );
  const name = both(label.vi.replace(/\s*\?$/, ""), label.en.replace(/\s*\?$/, ""));
  return both(`${name.vi}: ${has.vi}; quy tắc cần ${listed.vi}`, `${name.en}: ${has.en}; wanted: ${listed.en}`);
};

const passedText = ({ office, because, to }: Passed, names: Names): Localized => {
  const [from, next] = [officeNamed(office, names), officeNamed(to, names)];
  return because === "closed"
    ? both(
        `${from.vi} đang báo tạm ngừng, nên chuyển tới nơi làm thay: ${next.vi}.`,
        `${from.en} is announced as closed, so it goes to whoever takes over: ${next.en}.`,
      )
    : both(
        `Ở đây không có ${from.vi}, nên chuyển tới nơi làm thay: ${next.vi}.`,
        `There is no ${from.en} here, so it goes to whoever takes over: ${next.en}.`,
      );
};

const ruleText = ({ step, chosen }: ExplainedRoute, names: Names): Localized => {
  const owner = officeNamed(chosen.owner, names);
  if (chosen.rule === undefined)
    return both(
      `Bước “${step.name.vi}” của thủ tục do ${owner.vi} làm.`,
      `The procedure's step “${step.name.en}” is done by ${owner.en}.`,
    );
  const to = officeNamed(chosen.rule.to, names);
  return both(
    `Bước “${step.name.vi}” theo quy tắc “${chosen.rule.name.vi}” do ${to.vi} làm.`,
    `By the rule “${chosen.rule.name.en}” the step “${step.name.en}” is done by ${to.en}.`,
  );
};

const nobodyText = ({ chosen }: ExplainedRoute): Localized =>
  both(
    `Không có nơi nào mang khóa “${chosen.passed.at(-1)?.to ?? chosen.key}” ở xã, phường này.`,
    `There is nobody called “${chosen.passed.at(-1)?.to ?? chosen.key}” in this commune.`,
  );

/** Why a dossier lies where it lies, the main reason first. */
const routeSentences = (explained: ExplainedRoute, rules: DossierRules, commune: string): Localized[] => {
  const names = { procedure: rules.procedure, province: rules.province, commune };
  const { byHand, chosen, to, differs } = explained;
  if (byHand !== undefined)
    return [both(`Bộ phận một cửa chuyển tới đây: ${byHand}`, `The one-stop sent it here by hand: ${byHand}`)];
  return [
    ruleText(explained, names),
    ...chosen.passed.map((one) => passedText(one, names)),
    ...(to === undefined ? [nobodyText(explained)] : []),
    ...(chosen.closed
      ? [
          both(
            "Nơi này đang báo tạm ngừng và không có nơi làm thay: hồ sơ chờ ở đó.",
            "It is announced as closed and nobody takes over: the dossier waits there.",
          ),
        ]
      : []),
    ...(differs
      ? [
          both(
            "Quy tắc đã thay đổi sau khi chuyển; hồ sơ mới sẽ đi nơi khác.",
            "The routes have changed since; a new dossier would go elsewhere.",
          ),
        ]
      : []),
  ];
};

/** How the time to accept was counted: hours of work, day by day. */
const countSentences = ({ from, hours, by, steps }: CountedHours, acceptBy: string): Localized[] => [
  both(
    `Phải nhận trong ${String(hours).replace(".", ",")} giờ làm việc, tính từ ${formatShort(from)}: hạn ${formatShort(acceptBy)}.`,
    `To be accepted within ${hours} working hours from ${formatShort(from)}: by ${formatShort(acceptBy)}.`,
  ),
  ...steps
    .filter(({ kind }) => kind !== "received")
    .map(({ date, reason }) => both(`${formatDate(date)}: ${reason}`, `${formatDate(date)}: ${reason}`)),
  ...(by === acceptBy
    ? []
    : [
        both(
          "Hạn đã dời vì hồ sơ có lúc tạm dừng hoặc đã đến hạn chuyển từ trước.",
          "The time has moved: the dossier was paused meanwhile, or was owed earlier.",
        ),
      ]),
];

/** When no step is left to take. */
export const noRoute: RouteView = { here: false, why: [], rules: [], counted: [] };

/** The whole explanation in words. @param commune that decides, by which offices are named */
export const routeViewOf = (explained: ExplainedRoute, rules: DossierRules, commune: string): RouteView => {
  const { to, chosen, count, acceptBy, byHand, isThere } = explained;
  const names = { procedure: rules.procedure, province: rules.province, commune };
  const looked = byHand === undefined ? chosen.looked : [];
  return {
    here: isThere,
    ...(to === undefined ? {} : { office: nameHolder(to, rules.province).name }),
    why: routeSentences(explained, rules, commune),
    rules: looked.map(({ rule, truth, tests }) => ({
      name: rule.name,
      holds: truth,
      tests: tests.map((test) => ({ text: testText(test, names), holds: test.truth })),
    })),
    ...(acceptBy === undefined ? {} : { acceptBy }),
    counted: count === undefined || acceptBy === undefined ? [] : countSentences(count, acceptBy),
  };
};
