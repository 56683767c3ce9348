import type { Province } from "../../../shared/domain/agency/province.ts";
import { nameHolder } from "../../../shared/domain/dossier/holder-name.ts";
import type { RouteComparison, RouteMove } from "../../../shared/domain/routing/compare-routes.ts";

/** So many of the changes are shown. */
const SHOWN = 10;
/** Characters of the longest bar. */
const BAR = 30;

const named = (holder: string | undefined, province: Province): string => {
  if (holder === undefined || holder === "") return "không có nơi nhận";
  const [agency = "", office] = holder.split("#");
  return nameHolder({ agency, ...(office === undefined ? {} : { office }) }, province).name.vi;
};

const line = ({ from, to, procedure, step, count }: RouteMove, most: number, province: Province): string => {
  const bar = "█".repeat(Math.max(1, Math.round((count / most) * BAR)));
  return `${String(count).padStart(6)} ${bar.padEnd(BAR)} ${procedure}, bước ${step}: ${named(from, province)} → ${named(to, province)}`;
};

/** What a change of routes would have done, with the largest changes as bars. It names no person. */
export const dryRunReport = (found: RouteComparison, province: Province, days: number): string => {
  const { dossiers, moved, stranded, moves } = found;
  const most = moves[0]?.count ?? 1;
  const shown = moves.slice(0, SHOWN).map((move) => line(move, most, province));
  const rest = moves.length - shown.length;
  return [
    `Đã xét ${dossiers} hồ sơ của ${days} ngày qua (dossiers looked at).`,
    moved === 0
      ? "Không hồ sơ nào đi nơi khác (none would go elsewhere)."
      : `${moved} hồ sơ sẽ đi nơi khác (would go elsewhere):`,
    ...shown,
    ...(rest > 0 ? [`       và ${rest} thay đổi nhỏ hơn (smaller changes).`] : []),
    ...(stranded === 0
      ? []
      : [`LỖI: ${stranded} hồ sơ không có nơi nhận (would find no office); đừng công bố bảng này.`]),
  ].join("\n");
};
