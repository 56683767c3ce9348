import type { Province } from "../agency/province.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import type { Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import type { Offices } from "./owners.ts";
import { repeats } from "./repeats.ts";

const inOrder = (sessions: readonly { from: string; to: string }[]): boolean => {
  const times = sessions.flatMap(({ from, to }) => [from, to]);
  return [...new Set(times)].sort().join() === times.join();
};

/** Faults of the waiting lines among themselves; paths start at the kind. */
export function* checkLines(lines: readonly ServiceLine[], { keys: known }: Offices): Generator<Finding> {
  const at = (position: number, ...rest: (string | number)[]) => ["serviceLines", position, ...rest];
  for (const { at: position, value } of repeats(lines.map(({ id }) => id)))
    yield {
      path: at(position, "id"),
      code: "LINE_TWICE",
      reason: `Nhóm lấy số "${value}" đã có ở tệp khác.`,
      suggestion: "Đổi mã, hoặc bỏ một tệp.",
    };
  for (const { at: position, value } of repeats(lines.map(({ prefix }) => prefix)))
    yield {
      path: at(position, "prefix"),
      code: "LINE_PREFIX_TWICE",
      reason: `Hai nhóm cùng dùng chữ ${value}, người dân sẽ thấy hai số giống nhau.`,
      suggestion: "Chọn chữ cái khác.",
    };
  for (const [position, line] of lines.entries()) {
    for (const [field, key] of line.fields.entries())
      if (!known.has(key))
        yield {
          path: at(position, "fields", field),
          code: "LINE_DEPARTMENT_UNKNOWN",
          reason: `Không có phòng, ban hay cơ quan nào mang khóa "${key}".`,
          suggestion: suggestKey(key, known),
        };
    const villages = (line.hours.village ?? []).map(({ sessions }, nth) => ({
      day: ["village", nth, "sessions"],
      sessions,
    }));
    const days = (["weekday", "saturday"] as const).map((day) => ({ day: [day], sessions: line.hours[day] }));
    for (const { day, sessions } of [...days, ...villages])
      if (!inOrder(sessions))
        yield {
          path: at(position, "hours", ...day),
          code: "LINE_SESSIONS_NOT_IN_ORDER",
          reason: "Các buổi làm việc phải nối tiếp nhau, giờ sau lớn hơn giờ trước.",
          suggestion: "Sắp lại from và to từ sớm đến muộn.",
        };
  }
}

/** Each line has a counter in each centre that has counters, and each counter's lines exist. */
export function* checkCounters(
  lines: readonly ServiceLine[],
  { communes }: Pick<Province, "communes">,
): Generator<Finding> {
  const known = new Set(lines.map(({ id }) => id));
  for (const [position, { counters, name }] of communes.entries()) {
    for (const [counter, { lines: served }] of counters.entries())
      for (const [at, id] of served.entries())
        if (!known.has(id))
          yield {
            path: ["province", "communes", position, "counters", counter, "lines", at],
            code: "COUNTER_LINE_UNKNOWN",
            reason: `Quầy phục vụ nhóm "${id}" nhưng không có nhóm nào như vậy.`,
            suggestion: suggestKey(id, known),
          };
    const served = new Set(counters.flatMap((counter) => counter.lines));
    for (const line of lines)
      if (counters.length > 0 && !served.has(line.id))
        yield {
          path: ["province", "communes", position, "counters"],
          code: "LINE_WITHOUT_COUNTER",
          reason: `Ở ${name.vi} không quầy nào gọi số của nhóm "${line.name.vi}".`,
          suggestion: `Thêm ${line.id} vào lines của một quầy.`,
        };
  }
}
