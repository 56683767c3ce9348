import type { TimeLimit } from "../calendar/time-limit.ts";
import type { ProcedureDefinition, Step } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";
import type { Surroundings } from "./surroundings.ts";

/** The longest limit of a commune's procedure is far below this; a longer one is most likely a slip of the keys. */
const LONGEST_LIMIT_DAYS = 400;
const HOURS_PER_DAY = 8;

function* validity({ effectiveFrom, effectiveTo }: ProcedureDefinition): Generator<Finding> {
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
    yield {
      path: ["effectiveTo"],
      code: "PERIOD_EMPTY",
      reason: `Ngày hết hiệu lực ${effectiveTo} trước ngày có hiệu lực ${effectiveFrom}.`,
      suggestion: "effectiveTo là ngày cuối cùng còn hiệu lực, bằng hoặc sau effectiveFrom.",
    };
}

/** Law: Decree 224/2026, art. 14: what is not fully online says why. */
function* online({ online: { level, because, reason } }: ProcedureDefinition): Generator<Finding> {
  if (level !== "full" && reason === undefined)
    yield {
      path: ["online"],
      code: "ONLINE_REASON_MISSING",
      reason: "Dịch vụ công không toàn trình phải công khai lý do.",
      suggestion: "Thêm reason: phải có mặt, phải kiểm tra thực tế, hay lý do kỹ thuật.",
    };
  if (level === "full" && (reason !== undefined || because !== undefined))
    yield {
      path: ["online", reason === undefined ? "because" : "reason"],
      code: "ONLINE_REASON_NEEDLESS",
      reason: "Thủ tục ghi là toàn trình mà vẫn nêu lý do không làm được trực tuyến.",
      suggestion: "Bỏ reason và because, hoặc sửa level thành partial.",
    };
}

const daysOf = (limit: TimeLimit): number => {
  if (limit.unit === "same-day") return 1;
  return limit.unit === "working-hours" ? limit.count / HOURS_PER_DAY : limit.count;
};

function* limits({ cases }: ProcedureDefinition): Generator<Finding> {
  for (const [at, { name, timeLimit }] of cases.entries())
    if (daysOf(timeLimit) > LONGEST_LIMIT_DAYS)
      yield {
        path: ["cases", at, "timeLimit"],
        code: "LIMIT_VERY_LONG",
        reason: `Trường hợp "${name.vi}" có thời hạn ${daysOf(timeLimit)} ngày, dài hơn ${LONGEST_LIMIT_DAYS} ngày.`,
        suggestion: "Kiểm tra lại count và unit với văn bản.",
      };
  const bare = cases.filter(({ timeLimitBasis }) => timeLimitBasis === undefined);
  const [first] = bare;
  if (first !== undefined)
    yield {
      path: ["cases", cases.indexOf(first), "timeLimit"],
      code: "LIMIT_WITHOUT_BASIS",
      reason: `Thời hạn chưa ghi căn cứ ở ${bare.length} trong ${cases.length} trường hợp: ${bare.map(({ name }) => `"${name.vi}"`).join(", ")}.`,
      suggestion: "Ghi timeLimitBasis: văn bản, điều, khoản quy định thời hạn.",
    };
}

function* linked({ id, linked = [] }: ProcedureDefinition, { codes }: Surroundings): Generator<Finding> {
  for (const [at, { procedure }] of linked.entries()) {
    const path = ["linked", at, "procedure"];
    if (procedure === id)
      yield {
        path,
        code: "LINKED_ITSELF",
        reason: `Thủ tục ${id} ghi chính nó là thủ tục làm kèm.`,
        suggestion: "Ghi mã của thủ tục kia, hoặc bỏ mục này.",
      };
    else if (!codes.has(procedure))
      yield {
        path,
        code: "LINKED_UNKNOWN",
        reason: `Bộ thủ tục chưa có thủ tục ${procedure} để chỉ người dân tới.`,
        suggestion: suggestKey(procedure, codes),
      };
  }
  for (const { at, value } of repeats(linked.map(({ procedure, when }) => `${procedure} ${when}`)))
    yield {
      path: ["linked", at, "procedure"],
      code: "LINKED_TWICE",
      reason: `Thủ tục ${value.slice(0, value.indexOf(" "))} được giới thiệu hai lần ở cùng một lúc.`,
      suggestion: "Bỏ một mục, hoặc sửa when.",
    };
}

/** Kinds of work that cannot be the outcome itself. */
const NO_DECISIONS: readonly (Step["kind"] | undefined)[] = ["consult", "post-publicly"];

const contradiction = ({ kind, decides, name }: Step): string | undefined => {
  if (kind === "decide" && !decides)
    return `Bước "${name.vi}" là bước quyết định (kind: decide) nhưng không ra kết quả.`;
  if (decides && NO_DECISIONS.includes(kind))
    return `Bước "${name.vi}" ra kết quả nhưng kind lại là ${kind}, một việc làm trước khi quyết định.`;
  return undefined;
};

const decisionKind = (step: Step, path: FaultPath): Finding[] => {
  const reason = contradiction(step);
  if (reason === undefined) return [];
  const suggestion = "Sửa kind hoặc decides; bước cuối của mỗi đường đi là bước ra kết quả.";
  return [{ path: [...path, "kind"], code: "DECISION_KIND", reason, suggestion }];
};

/** What the public page promises must not contradict itself. */
export function* checkPromises(procedure: ProcedureDefinition, surroundings: Surroundings): Generator<Finding> {
  yield* validity(procedure);
  yield* online(procedure);
  yield* limits(procedure);
  yield* linked(procedure, surroundings);
  for (const [at, step] of procedure.steps.entries()) yield* decisionKind(step, ["steps", at]);
}
