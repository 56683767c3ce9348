import { readFile } from "node:fs/promises";
import { parseAnswer } from "../../../shared/contracts/agency-answer.ts";
import { askedBy, isAnswerType } from "../../../shared/domain/agency/answer.ts";
import type { Localized } from "../../../shared/domain/localized.ts";
import { cloudEvent } from "../../../shared/messaging/cloudevent.ts";
import { problemOf } from "../../../shared/runtime/problem.ts";
import { entryFault } from "../../../shared/text/entry-faults.ts";

interface Reading {
  readonly ok: boolean;
  /** What is to be mended. */
  readonly faults: readonly Localized[];
  readonly lines: readonly string[];
}

const bad = (...faults: readonly Localized[]): Reading => ({
  ok: false,
  faults,
  lines: faults.map(({ vi, en }) => `✗ ${vi} (${en})`),
});
const both = (vi: string, en: string): Localized => ({ vi, en });

/** Says whether motcua would understand this answer, before it is sent anywhere. */
export const readingOf = (text: string): Reading => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad(both("Không phải JSON hợp lệ.", "It is not valid JSON."));
  }
  const event = cloudEvent(Object(json));
  if (!event.ok) {
    const { detail, detailEn } = problemOf(event.refusal);
    return bad(both(detail, detailEn));
  }
  const { type, data, subject = "" } = event.value;
  if (!isAnswerType(type))
    return bad(both(`Không có loại trả lời ${type}.`, `There is no answer of the type ${type}.`));
  const answer = parseAnswer(type, data);
  if (!answer.success)
    return bad(
      ...answer.error.issues.map((issue) => {
        const { vi, en } = entryFault(issue);
        return both(`${issue.path.join(".")} ${vi}.`, `${en}.`);
      }),
    );
  const asked = askedBy(answer.data, subject, { at: "", by: "" });
  if (!asked.ok) {
    const { detail, detailEn } = problemOf(asked.refusal);
    return bad(both(detail, detailEn));
  }
  return { ok: true, faults: [], lines: [`✓ ${type} → ${asked.value.command.type}, ${subject}`] };
};

export const readAnswerFile = async (file: string): Promise<void> => {
  const { ok, lines } = readingOf(await readFile(file, "utf8"));
  process.stdout.write(`${lines.join("\n")}\n`);
  if (!ok) process.exitCode = 1;
};
