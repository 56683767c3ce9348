import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, parse, Scalar, visit } from "yaml";
import type { Doubt } from "../../../shared/domain/catalogue/finding.ts";
import { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import type { OpenQuestion } from "../../../shared/domain/procedure/open-question.ts";
import { rowQuestionTexts } from "../../../shared/text/catalogue-findings.ts";
import { fold } from "../../../shared/text/fold.ts";

const NAME_LENGTH = 60;

/** A block of lines, as the library writes it, loses spaces that stand alone in a line before its first word; quotes keep them. */
const beginsBlank = /^\s*[ \t]\n/;

export const yamlOf = (value: unknown): string => {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && beginsBlank.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 120 });
};

export const openQuestion = ({ code, path, found }: Doubt): OpenQuestion => ({
  path,
  question: rowQuestionTexts[code].vi,
  ...(found === "" ? {} : { found }),
});

/** The name of a procedure's file: its code and its name in plain letters, as an official reads it in a list. */
export const fileNameOf = ({ id, name, effectiveFrom }: ProcedureDefinition, dated: boolean): string => {
  const words = fold(name.vi)
    .replace(/[. ]+/g, "-")
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, "");
  return `${[id, ...(dated ? [effectiveFrom] : []), words].filter((part) => part !== "").join("-")}.yaml`;
};

/** Content of a row, short enough to be kept for each of them. */
export const fingerprintOf = (content: string): string => createHash("sha256").update(content).digest("base64url");

/** The folder `procedures` in which definitions are written. @throws when it holds some already */
export const openFolder = (folder: string, replace: boolean): string => {
  const procedures = join(folder, "procedures");
  const there = existsSync(procedures) ? readdirSync(procedures).filter((name) => name.endsWith(".yaml")) : [];
  if (there.length > 0 && !replace)
    throw new Error(
      `Thư mục ${procedures} đã có ${there.length} tệp, có thể đã được sửa tay; chọn thư mục khác hoặc thêm --replace ` +
        "(the folder already holds definitions; choose another or add --replace).",
    );
  mkdirSync(procedures, { recursive: true });
  return procedures;
};

export const writeDefinition = (file: string, definition: ProcedureDefinition, doubts: readonly Doubt[]): void => {
  const questions = doubts.map(openQuestion);
  writeFileSync(file, yamlOf(questions.length === 0 ? definition : { ...definition, openQuestions: questions }));
};

/** Adds a question to a definition that was written before. */
export const addQuestion = (file: string, added: Doubt): void => {
  const definition = ProcedureDefinition.parse(parse(readFileSync(file, "utf8")));
  const openQuestions = [...(definition.openQuestions ?? []), openQuestion(added)];
  writeFileSync(file, yamlOf({ ...definition, openQuestions }));
};
