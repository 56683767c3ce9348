import type { Province } from "../agency/province.ts";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import type { FaultPath, Finding } from "../procedure/fault.ts";
import { suggestKey } from "../procedure/nearest.ts";
import { type Offices, officesOf } from "../procedure/owners.ts";
import { repeats } from "../procedure/repeats.ts";
import { checkRouteNames } from "./check-route-names.ts";
import { chainFrom } from "./fallback-chain.ts";
import { pointsOf } from "./route-points.ts";
import type { RouteRule, RouteTable } from "./route-table.ts";
import { testRule } from "./route-tests.ts";

function* twice(tables: readonly RouteTable[]): Generator<Finding> {
  for (const { at, value } of repeats(tables.map(({ owner }) => owner)))
    yield {
      path: ["routes", at, "owner"],
      code: "ROUTE_TWICE",
      reason: `Nơi nhận "${value}" đã có bảng chuyển hồ sơ ở tệp khác, không biết theo bảng nào.`,
      suggestion: "Gộp các quy tắc vào một tệp.",
    };
  for (const [at, { rules }] of tables.entries())
    for (const { at: rule, value } of repeats(rules.map(({ id }) => id)))
      yield {
        path: ["routes", at, "rules", rule, "id"],
        code: "ROUTE_RULE_TWICE",
        reason: `Bảng này đã có quy tắc "${value}".`,
        suggestion: "Đặt mã khác cho một trong hai quy tắc.",
      };
}

function* offices({ rules, fallbacks = [] }: RouteTable, { keys }: Offices): Generator<Finding> {
  const named: (readonly [FaultPath, string])[] = [
    ...rules.map(({ to }, at) => [["rules", at, "to"], to] as const),
    ...fallbacks.flatMap(({ office, to }, at) => [
      [["fallbacks", at, "office"], office] as const,
      [["fallbacks", at, "to"], to] as const,
    ]),
  ];
  for (const [path, key] of named)
    if (!keys.has(key))
      yield {
        path,
        code: "ROUTE_OFFICE_UNKNOWN",
        reason: `Không có phòng, ban hay cơ quan nào mang khóa "${key}".`,
        suggestion: suggestKey(key, keys),
      };
}

/** Told once for each circle, at the first of its offices. */
function* circles(table: RouteTable): Generator<Finding> {
  const told = new Set<string>();
  for (const [at, { office }] of (table.fallbacks ?? []).entries()) {
    const chain = chainFrom(office, table);
    const back = table.fallbacks?.find((one) => one.office === chain.at(-1))?.to;
    if (back !== office || told.has(office)) continue;
    for (const one of chain) told.add(one);
    yield {
      path: ["fallbacks", at],
      code: "ROUTE_FALLBACK_CYCLE",
      reason: `Các nơi làm thay nhau thành vòng: ${[...chain, office].join(" → ")}.`,
      suggestion: "Bỏ một dòng của vòng này, để nơi cuối cùng tự nhận.",
    };
  }
}

/** The first places in full and the rest as a number: a province has a hundred communes. */
const listed = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(", ") : `${names.slice(0, 5).join(", ")} và ${names.length - 5} nơi khác`;

function* nobody(table: RouteTable, around: Offices): Generator<Finding> {
  const isThere = (key: string, code: string) => around.placeOf(key, [code]).kind === "found";
  for (const [at, { to, communes, name }] of table.rules.entries()) {
    const offered = communes ?? [...around.communes.keys()];
    const chain = chainFrom(to, table);
    const without = offered.filter((code) => around.communes.has(code) && !chain.some((key) => isThere(key, code)));
    if (around.keys.has(to) && without.length > 0)
      yield {
        path: ["rules", at, "to"],
        code: "ROUTE_COMMUNE_WITHOUT_OFFICE",
        reason: `Quy tắc "${name.vi}" chuyển tới "${to}", nhưng chưa có ở: ${listed(without.map((code) => `${around.communes.get(code)}`))}.`,
        suggestion: "Thêm nơi làm thay vào fallbacks, hoặc ghi communes là những nơi có bộ phận này.",
      };
  }
}

/** For whom each rule would hold, and who is before it. What hangs on an answer that is not known may hold: no fault of it. */
function* unreached(
  table: RouteTable,
  procedures: readonly ProcedureDefinition[],
  communes: readonly string[],
): Generator<Finding> {
  const first = new Set<RouteRule>();
  const before = new Map<RouteRule, Set<string>>();
  for (const point of pointsOf(table, procedures, communes)) {
    let winner: RouteRule | undefined;
    for (const rule of table.rules) {
      const { truth } = testRule(rule, point);
      if (truth === "no") continue;
      if (winner === undefined) first.add(rule);
      else before.set(rule, (before.get(rule) ?? new Set()).add(winner.name.vi));
      if (truth === "yes") winner ??= rule;
    }
  }
  for (const [at, rule] of table.rules.entries()) {
    if (first.has(rule)) continue;
    const earlier = [...(before.get(rule) ?? [])].map((name) => `"${name}"`).join(", ");
    const why =
      earlier === "" ? "không hồ sơ nào có đủ các điều kiện này" : `quy tắc ${earlier} đứng trước đã nhận hết`;
    yield {
      path: ["rules", at],
      code: "ROUTE_RULE_NEVER_REACHED",
      reason: `Quy tắc "${rule.name.vi}" không bao giờ được dùng: ${why}.`,
      suggestion:
        earlier === "" ? "Sửa điều kiện, hoặc bỏ quy tắc." : "Đưa quy tắc hẹp hơn lên trước, hoặc bỏ quy tắc.",
    };
  }
}

function* checkTable(
  table: RouteTable,
  procedures: readonly ProcedureDefinition[],
  around: Offices,
): Generator<Finding> {
  yield* offices(table, around);
  yield* circles(table);
  yield* nobody(table, around);
  if (!procedures.some(({ steps }) => steps.some(({ owner }) => owner === table.owner))) {
    yield {
      path: ["owner"],
      code: "ROUTE_OWNER_UNUSED",
      reason: `Không bước nào của thủ tục nào giao cho "${table.owner}", bảng này không làm gì.`,
      suggestion: "Sửa owner cho khớp với bước của thủ tục, hoặc bỏ tệp.",
    };
    return;
  }
  const names = [...checkRouteNames(table, procedures, around)];
  yield* names;
  // A rule that speaks of what does not exist can never hold either: that is told once.
  if (names.length === 0) yield* unreached(table, procedures, [...around.communes.keys()]);
}

/** Every fault of the routes: each rule can hold, leads to somebody, and in every commune. */
export function* checkRoutes(
  tables: readonly RouteTable[],
  procedures: readonly ProcedureDefinition[],
  province: Pick<Province, "agencies" | "communes">,
): Generator<Finding> {
  if (tables.length === 0) return;
  const around = officesOf(province);
  yield* twice(tables);
  for (const [at, table] of tables.entries())
    for (const finding of checkTable(table, procedures, around))
      yield { ...finding, path: ["routes", at, ...finding.path] };
}
