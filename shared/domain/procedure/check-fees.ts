import type { Fee, ProcedureDefinition } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";

/** "The council sets it" beside "free" tells a person two things; "free, by the council's resolution" tells one. */
const namesAnotherAmount = (note: string): boolean =>
  /mức thu|(hội đồng nhân dân|hđnd|tỉnh).*quy định/i.test(note) && !/miễn|không thu/i.test(note);

function* checkFee({ name, amountVnd, note }: Fee, path: FaultPath): Generator<Finding> {
  if (amountVnd === undefined && note === undefined)
    yield {
      path: [...path, "amountVnd"],
      code: "FEE_WITHOUT_AMOUNT",
      reason: `Khoản "${name.vi}" không ghi mức thu và không nói vì sao.`,
      suggestion: "Ghi amountVnd, hoặc ghi note cho biết ai quy định mức thu và hỏi ở đâu.",
    };
  if (amountVnd === 0 && note !== undefined && namesAnotherAmount(note.vi.normalize("NFC")))
    yield {
      path: [...path, "amountVnd"],
      code: "FEE_FREE_BUT_SET_ELSEWHERE",
      reason: `Khoản "${name.vi}" ghi 0 đồng, tức miễn phí, nhưng ghi chú lại nói nơi khác quy định mức thu: "${note.vi}".`,
      suggestion: "Bỏ amountVnd nếu chưa biết mức thu; nếu đúng là miễn thì ghi chú ai miễn và theo văn bản nào.",
    };
}

/** Why an amount that is counted by units cannot be worked out from these entries; undefined when it can. */
const countingFault = ({ amountVnd, unit, tiers = [], capVnd, perCopy }: Fee): [string, string] | undefined => {
  const [first] = tiers;
  if (first !== undefined && (unit === undefined || amountVnd === undefined))
    return ["tiers", "có bậc nhưng không ghi unit (đếm theo gì) hoặc amountVnd (mức của các đơn vị trước bậc)"];
  if (tiers.some(({ from }, at) => from <= (tiers[at - 1]?.from ?? 1)))
    return ["tiers", "các bậc không tăng dần theo from"];
  if (perCopy !== undefined && unit === undefined) return ["perCopy", "ghi perCopy nhưng không ghi unit"];
  if (capVnd !== undefined && (unit === undefined || amountVnd === undefined || capVnd < amountVnd))
    return ["capVnd", "mức tối đa nhỏ hơn mức thu của một đơn vị, hoặc thiếu unit, amountVnd"];
  return undefined;
};

function* checkCounting(fee: Fee, path: FaultPath): Generator<Finding> {
  const [entry, why] = countingFault(fee) ?? [];
  if (entry !== undefined)
    yield {
      path: [...path, entry],
      code: "FEE_CANNOT_BE_COUNTED",
      reason: `Khoản "${fee.name.vi}" không tính được: ${why}.`,
      suggestion:
        "Ghi đủ unit, amountVnd, các bậc tăng dần theo from và capVnd không nhỏ hơn amountVnd, hoặc bỏ mục này.",
    };
}

/** Whoever pays must know how much, or whom to ask. */
export function* checkFees({ cases }: ProcedureDefinition): Generator<Finding> {
  for (const [at, { fees }] of cases.entries())
    for (const [position, fee] of fees.entries()) {
      yield* checkFee(fee, ["cases", at, "fees", position]);
      yield* checkCounting(fee, ["cases", at, "fees", position]);
    }
}
