import type { ProcedureDefinition, Step } from "./definition.ts";
import type { FaultCode, FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";
import type { Surroundings } from "./surroundings.ts";

interface Role {
  readonly path: FaultPath;
  readonly key: string;
  readonly unknown: readonly [FaultCode, string];
  readonly missing: readonly [FaultCode, string];
}

/** Everyone whom the definition names, and what it means when there is nobody of that name. */
function* rolesOf({ department, steps }: ProcedureDefinition): Generator<Role> {
  yield {
    path: ["department"],
    key: department,
    unknown: ["DEPARTMENT_UNKNOWN", `Không có phòng, ban hay cơ quan nào mang khóa "${department}".`],
    missing: ["DEPARTMENT_NOT_IN_COMMUNE", `Trang thủ tục ghi "${department}" là nơi phụ trách, nhưng chưa có ở`],
  };
  for (const [at, { owner, consults, name }] of steps.entries()) {
    if (consults !== undefined)
      yield {
        path: ["steps", at, "consults", "office"],
        key: consults.office,
        unknown: [
          "CONSULTED_UNKNOWN",
          `Không có phòng, ban hay cơ quan nào mang khóa "${consults.office}" để lấy ý kiến.`,
        ],
        missing: ["CONSULTED_NOT_IN_COMMUNE", `Bước "${name.vi}" lấy ý kiến "${consults.office}", nhưng chưa có ở`],
      };
    yield {
      path: ["steps", at, "owner"],
      key: owner,
      unknown: [
        "OWNER_UNKNOWN",
        `Không ai nhận bước này: "${owner}" không phải bộ phận của xã, phường hay cơ quan của tỉnh.`,
      ],
      missing: ["OWNER_NOT_IN_COMMUNE", `Bộ phận "${owner}" của bước "${name.vi}" chưa có ở`],
    };
  }
}

/** The first places in full and the rest as a number: a province has a hundred communes. */
const listed = (communes: readonly string[]): string =>
  communes.length <= 5 ? communes.join(", ") : `${communes.slice(0, 5).join(", ")} và ${communes.length - 5} nơi khác`;

function* nobody(procedure: ProcedureDefinition, { offices, isTakenOver }: Surroundings): Generator<Finding> {
  for (const { path, key, unknown, missing } of rolesOf(procedure)) {
    const offered = procedure.communes ?? [...offices.communes.keys()];
    // Only the work of a step is handed to somebody else; an opinion is asked of whoever is named.
    const isStep = path.at(-1) === "owner";
    const place = offices.placeOf(key, isStep ? offered.filter((code) => !isTakenOver(key, code)) : offered);
    if (place.kind === "unknown")
      yield { path, code: unknown[0], reason: unknown[1], suggestion: suggestKey(key, offices.keys) };
    if (place.kind === "missing-in")
      yield {
        path,
        code: missing[0],
        reason: `${missing[1]}: ${listed(place.communes)}.`,
        suggestion:
          "Thêm bộ phận này vào các đơn vị đó trong tệp của tỉnh, giao cho bộ phận mà nơi nào cũng có, hoặc ghi communes nếu chỉ một số nơi làm thủ tục.",
      };
  }
}

function* consultation({ owner, name, workHours, consults }: Step, path: FaultPath): Generator<Finding> {
  if (consults === undefined) return;
  if (consults.replyWithinHours > workHours)
    yield {
      path: [...path, "replyWithinHours"],
      code: "CONSULT_EXCEEDS_STEP",
      reason: `Nơi được hỏi có ${consults.replyWithinHours} giờ để trả lời, nhưng cả bước "${name.vi}" chỉ có ${workHours} giờ làm.`,
      suggestion: `Giảm replyWithinHours còn dưới ${workHours}, hoặc tăng workHours.`,
    };
  if (consults.office === owner)
    yield {
      path: [...path, "office"],
      code: "CONSULTS_ITSELF",
      reason: `Bước "${name.vi}" do "${owner}" làm lại lấy ý kiến của chính "${owner}".`,
      suggestion: "Ghi cơ quan khác ở consults, hoặc bỏ consults.",
    };
}

function* offered({ communes = [] }: ProcedureDefinition, { offices }: Surroundings): Generator<Finding> {
  for (const [at, code] of communes.entries())
    if (!offices.communes.has(code))
      yield {
        path: ["communes", at],
        code: "COMMUNE_UNKNOWN",
        reason: `Tỉnh không có xã, phường nào mang mã "${code}".`,
        suggestion: suggestKey(code, offices.communes.keys()),
      };
  for (const { at, value } of repeats(communes))
    yield {
      path: ["communes", at],
      code: "COMMUNE_TWICE",
      reason: `Xã, phường "${offices.communes.get(value) ?? value}" ghi hai lần trong communes.`,
      suggestion: "Bỏ một dòng; kiểm tra xem có phải định ghi xã, phường khác không.",
    };
}

/** Nobody could come with it who must take a number first. */
function* served({ department }: ProcedureDefinition, { served, offices }: Surroundings): Generator<Finding> {
  if (offices.keys.has(department) && !served.has(department))
    yield {
      path: ["department"],
      code: "DEPARTMENT_WITHOUT_LINE",
      reason: `Không nhóm lấy số nào phục vụ "${department}", người dân không biết lấy số ở đâu.`,
      suggestion: `Thêm ${department} vào fields của một nhóm trong service-lines.`,
    };
}

/** Whoever is named must exist where the procedure is offered, and be able to answer in time. */
export function* checkOwners(procedure: ProcedureDefinition, surroundings: Surroundings): Generator<Finding> {
  yield* nobody(procedure, surroundings);
  for (const [at, step] of procedure.steps.entries()) yield* consultation(step, ["steps", at, "consults"]);
  yield* offered(procedure, surroundings);
  yield* served(procedure, surroundings);
}
