import type { SlipDocument } from "../../shared/domain/slip/document.ts";
import { slipPdf } from "../../shared/print/slip-pdf.ts";
import type { HttpContext } from "../../shared/runtime/http.ts";
import type { SlipDeps } from "./deps.ts";

/** "receipt.pdf" asks for the file, "receipt" for what stands on it. */
export const readFormName = (name: string): { readonly form: string; readonly isPdf: boolean } => ({
  form: name.replace(/\.pdf$/, ""),
  isPdf: name.endsWith(".pdf"),
});

export const showSlip = async (
  { faces, now }: Pick<SlipDeps, "faces" | "now">,
  c: HttpContext,
  slip: SlipDocument,
  { isPdf, name }: { readonly isPdf: boolean; readonly name: string },
): Promise<Response> => {
  if (!isPdf) return c.json(slip);
  const pdf = await slipPdf(slip, { at: now(), faces });
  c.header("content-disposition", `inline; filename="${name}.pdf"`);
  return c.body(new Uint8Array(pdf), 200, { "content-type": "application/pdf" });
};
