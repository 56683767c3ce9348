import * as z from "zod";

/** National code of an administrative procedure (mã thủ tục hành chính), e.g. "1.001193". */
export const ProcedureCode = z
  .string()
  .regex(/^\d\.\d{6}$/, "mã thủ tục có dạng 1.001193")
  .meta({ id: "ProcedureCode", description: "National code of the procedure, e.g. 1.001193" });
