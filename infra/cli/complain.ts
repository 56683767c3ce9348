import type { Refusal } from "../../shared/domain/decider.ts";
import type { Language } from "../../shared/domain/localized.ts";

/** Tells what was wrong in Vietnamese, then English, on stderr; the command ends with exit code 2. */
export const complain = ([vi, en]: readonly [string, string], detail: Refusal["detail"] = {}): void => {
  const named = (language: Language) =>
    Object.values(detail).map((value) => `“${typeof value === "string" ? value : value[language]}”`);
  process.stderr.write(`${[vi, ...named("vi")].join(" ")}\n${[en, ...named("en")].join(" ")}\n`);
  process.exitCode = 2;
};
