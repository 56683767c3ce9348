import type { Province } from "../agency/province.ts";
import type { Session } from "../ticket/line-rules.ts";
import { orderRulesOf } from "../ticket/order-rules.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import { appointmentFaults } from "./check-line-appointments.ts";
import type { Finding } from "./fault.ts";

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const lengthOf = ({ from, to }: Session): number => minutesOf(to) - minutesOf(from);
const longest = ({ hours }: ServiceLine): number => Math.max(...[...hours.weekday, ...hours.saturday].map(lengthOf));

/** Most counters that one centre has for the line. */
const mostCounters = ({ communes }: Pick<Province, "communes">, { id }: ServiceLine): number =>
  Math.max(0, ...communes.map(({ counters }) => counters.filter(({ lines }) => lines.includes(id)).length));

function* villageFaults(line: ServiceLine, known: ReadonlySet<string>): Generator<Finding> {
  for (const [at, day] of (line.hours.village ?? []).entries()) {
    const path = ["hours", "village", at];
    if (day.nth === undefined && day.dates === undefined)
      yield {
        path,
        code: "LINE_VILLAGE_DAY_UNDATED",
        reason: `Ngày về “${day.hamlet.vi}” không ghi là ngày nào.`,
        suggestion: "Ghi nth và weekday (ví dụ thứ Bảy thứ hai của tháng: nth: [2], weekday: 6), hoặc dates.",
      };
    if (day.commune !== undefined && !known.has(day.commune))
      yield {
        path: [...path, "commune"],
        code: "LINE_VILLAGE_COMMUNE_UNKNOWN",
        reason: `Tỉnh không có xã, phường nào mang mã ${day.commune}.`,
        suggestion: "Sửa mã, hoặc bỏ mục commune nếu mọi nơi đều có ngày này.",
      };
  }
}

/** Numbers that a session gives away although nobody will have the time to call them. */
function* capacityFaults(line: ServiceLine, province: Pick<Province, "communes">): Generator<Finding> {
  if (line.capacity === undefined) return;
  const counters = mostCounters(province, line);
  const possible = Math.floor((longest(line) * counters) / line.expectedMinutes);
  if (counters > 0 && line.capacity.perSession > possible)
    yield {
      path: ["capacity", "perSession"],
      code: "LINE_CAPACITY_TOO_LARGE",
      reason: `Mỗi buổi phát ${line.capacity.perSession} số, nhưng nhiều nhất ${counters} quầy chỉ làm được khoảng ${possible} lượt, mỗi lượt ${line.expectedMinutes} phút.`,
      suggestion: `Để perSession từ ${possible} trở xuống, thêm quầy, hoặc xem lại expectedMinutes.`,
    };
}

/** Ageing that no session is long enough for protects nobody. */
function* ageingFaults(line: ServiceLine): Generator<Finding> {
  const ageing = line.priority?.ageingMinutes;
  if (ageing === undefined) return;
  const strongest = Math.max(...Object.values(orderRulesOf(line).strengths));
  if (ageing * strongest > longest(line))
    yield {
      path: ["priority", "ageingMinutes"],
      code: "LINE_AGEING_TOO_SLOW",
      reason: `Diện ưu tiên mạnh nhất (${strongest} bậc, mỗi bậc ${ageing} phút) được vượt người đến trước tới ${ageing * strongest} phút, dài hơn cả buổi.`,
      suggestion: "Giảm ageingMinutes hoặc giảm bậc, để người thường không phải chờ hết buổi.",
    };
}

/** Faults in the rules of the lines: their days in hamlets, numbers and order. */
export function* checkLineRules(
  lines: readonly ServiceLine[],
  province: Pick<Province, "communes">,
): Generator<Finding> {
  const known = new Set(province.communes.map(({ code }) => code));
  for (const [position, line] of lines.entries())
    for (const finding of [
      ...villageFaults(line, known),
      ...capacityFaults(line, province),
      ...ageingFaults(line),
      ...appointmentFaults(line),
    ])
      yield { ...finding, path: ["serviceLines", position, ...finding.path] };
}

/** A counter that calls a line's numbers can do what the line asks for. */
export function* checkSkills(
  lines: readonly ServiceLine[],
  { communes }: Pick<Province, "communes">,
): Generator<Finding> {
  const needed = new Map(lines.map((line) => [line.id, line]));
  for (const [position, { counters }] of communes.entries())
    for (const [at, counter] of counters.entries())
      for (const [nth, id] of counter.lines.entries()) {
        const missing = (needed.get(id)?.skills ?? []).filter((skill) => !counter.skills?.includes(skill));
        if (missing.length > 0)
          yield {
            path: ["province", "communes", position, "counters", at, "lines", nth],
            code: "COUNTER_WITHOUT_SKILL",
            reason: `${counter.name.vi} gọi nhóm “${needed.get(id)?.name.vi}” nhưng không ghi kỹ năng: ${missing.join(", ")}.`,
            suggestion: "Thêm vào skills của quầy nếu cán bộ làm được, hoặc bỏ nhóm này khỏi quầy.",
          };
      }
}
