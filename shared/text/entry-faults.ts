import type * as z from "zod";
import { kindWords, leastWords } from "../domain/kind-words.ts";
import type { Localized } from "../domain/localized.ts";

type Issue = z.core.$ZodIssue;

const both = (vi: string, en: string): Localized => ({ vi, en });

/** How an entry must look that has a form of its own, by the last name of its path. */
const formats: Readonly<Record<string, Localized>> = {
  idNumber: both("phải gồm 12 chữ số (hoặc CMND 9 chữ số)", "must have 12 digits (or 9, of the old card)"),
  procedure: both("phải có dạng 1.001193", "must look like 1.001193"),
  date: both("phải có dạng 2026-11-28", "must look like 2026-11-28"),
};

const least = ({ origin, minimum }: Extract<Issue, { code: "too_small" }>): Localized => {
  if (origin === "string") return both("còn trống, cần điền", "is empty");
  if (origin === "array") return both(`cần ít nhất ${minimum} mục`, `needs at least ${minimum} of its entries`);
  return leastWords(minimum);
};

const most = ({ origin, maximum }: Extract<Issue, { code: "too_big" }>): Localized => {
  if (origin === "string") return both(`dài quá, nhiều nhất ${maximum} ký tự`, `is longer than ${maximum} characters`);
  if (origin === "array") return both(`có quá nhiều mục, nhiều nhất ${maximum}`, `has more than ${maximum} entries`);
  return both(`phải từ ${maximum} trở xuống`, `must be ${maximum} or less`);
};

/** What is wrong with an entry, to be read after its name: "Họ tên chủ hồ sơ" "còn trống, cần điền". */
export const entryFault = (issue: Issue): Localized => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? both("còn thiếu, cần điền", "is missing")
        : (kindWords[issue.expected] ?? both("không đúng dạng", "has the wrong form"));
    case "too_small":
      return least(issue);
    case "too_big":
      return most(issue);
    case "invalid_value": {
      if (issue.input === undefined) return both("còn thiếu, cần chọn", "is missing");
      const values = issue.values.join(", ");
      return both(`phải là một trong: ${values}`, `must be one of: ${values}`);
    }
    case "invalid_format":
      return formats[String(issue.path.at(-1))] ?? both("không đúng dạng", "has the wrong form");
    case "custom":
      return both("có ký tự không đọc được, hãy gõ lại", "holds characters that cannot be read; type it again");
    default:
      return both("không đúng dạng", "has the wrong form");
  }
};
