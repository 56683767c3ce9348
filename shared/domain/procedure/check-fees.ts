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

/** Whoever pays must know how much, or whom to ask. */
export function* checkFees({ cases }: ProcedureDefinition): Generator<Finding> {
  for (const [at, { fees }] of cases.entries())
    for (const [position, fee] of fees.entries()) yield* checkFee(fee, ["cases", at, "fees", position]);
}
