import type { ProcedureDefinition } from "../procedure/definition.ts";
import { doubt, type Reading } from "./finding.ts";
import { saysNothing } from "./plain-words.ts";
import { bare } from "./split-cell.ts";

type Outcome = ProcedureDefinition["outcome"];

const PATH = "outcome";
/** What the portal's page shows behind the outcomes. */
const BEHIND = /Từ khóa(?:Không có thông tin|Mô tả)[\s\S]*$/;
const CODE = /Mã: ?(KQ\.[A-Z]\d{2}\.\d{6})/g;

const named = (vi: string): Outcome["name"] => ({ vi, en: vi });

/** What the citizen gets. Of several only the first can be the outcome, and an official says which. */
export const readOutcome = (cell: string): Reading<Outcome> => {
  const text = cell.replace(BEHIND, "").trim();
  if (saysNothing(text))
    return {
      value: { name: { vi: "Kết quả chưa được xác nhận", en: "The outcome is not confirmed yet" } },
      doubts: [doubt("OUTCOME_MISSING", PATH, cell)],
    };
  const codes = [...text.matchAll(CODE)];
  const [first] = codes;
  const name = named(bare(text.slice(0, first?.index ?? text.length)) || text);
  return {
    value: first?.[1] === undefined ? { name } : { name, code: first[1] },
    doubts: codes.length > 1 || /\n|;/.test(name.vi) ? [doubt("OUTCOME_SEVERAL", PATH, text)] : [],
  };
};
