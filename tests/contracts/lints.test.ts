import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import * as z from "zod";
import { loadDefinitions } from "../../shared/definitions/load.ts";
import { loadFaultCodes } from "../../shared/definitions/load-fault.ts";
import { Province } from "../../shared/domain/agency/province.ts";
import { CalendarYear } from "../../shared/domain/calendar/calendar-definition.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import { compile } from "../../shared/domain/procedure/compile.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { type FaultCode, faultCodes, severityOf } from "../../shared/domain/procedure/fault.ts";
import { lintProcedure } from "../../shared/domain/procedure/lint.ts";
import { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import { RouteTable } from "../../shared/domain/routing/route-table.ts";
import { SlipTemplate } from "../../shared/domain/slip/template.ts";
import { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { baseWith, type LintPage, lintIndex, lintPages } from "../support/lint-pages.ts";
import { writeDefinitions } from "../support/write-definitions.ts";

const pages = lintPages();
const folder = mkdtempSync(join(tmpdir(), "lints-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Messages as they are written: one fault shows only in a message that no file can hold. */
const WholeSet = z.object({
  procedures: z.array(ProcedureDefinition),
  calendars: z.array(CalendarYear),
  serviceLines: z.array(ServiceLine),
  messages: z.array(z.custom<SmsTemplate>()),
  slips: z.array(SlipTemplate),
  replies: z.array(ReplyTemplates),
  routes: z.array(RouteTable),
  province: Province,
});

const ofSet = (example: string): string[] => compile(WholeSet.parse(baseWith(example))).map(({ code }) => code);

const ofDraft = (example: string): string[] => {
  const base = WholeSet.parse(baseWith(""));
  const { procedures } = baseWith(example);
  return lintProcedure(Object(procedures)[0], base).faults.map(({ code }) => code);
};

/** What is wrong with a file itself; each example says how the file is made. */
const ofFiles = (code: string, example: string): string[] => {
  const { provinceFile, procedure } = writeDefinitions(folder, baseWith(""));
  const text = stringify(Object(baseWith("").procedures)[0]);
  const [number = "0"] = /^\d+(?= kB$)/.exec(example) ?? [];
  const body = code === "YAML_NOT_VALID" ? text.replace(/^department:.*$/m, example) : text;
  const padding = code === "FILE_TOO_LARGE" ? `# ${"x".repeat(Number(number) * 1024)}\n` : "";
  const encoding = z.enum(["utf-8", "utf-16le"]).catch("utf-8").parse(example);
  rmSync(procedure);
  const name = code === "FILE_NAME" ? join(procedure, "..", example) : procedure;
  writeFileSync(name, Buffer.from(`${body}${padding}`, encoding));
  const loaded = loadDefinitions({ provinceFile, folder });
  rmSync(name);
  return (loaded.ok ? loaded.warnings : loaded.faults).map((fault) => fault.code);
};

const codesOf = ({ code }: LintPage, example: string): string[] => {
  if (code.startsWith("FILE_") || code === "YAML_NOT_VALID") return ofFiles(code, example);
  return code.startsWith("ENTRY_") ? ofDraft(example) : ofSet(example);
};

test("every kind of fault has its page, and every page is of a fault that there is", () => {
  expect(pages.map(({ code }) => code).sort()).toEqual([...faultCodes, ...loadFaultCodes].sort());
});

test("the index has each page once, with its level and sentence", () => {
  const rows = pages.map(({ code, level, sentence }) => [code, level.startsWith("Lỗi") ? "lỗi" : "cảnh báo", sentence]);
  expect(lintIndex().sort()).toEqual(rows.sort());
});

test("the small set that examples change is sound", () => {
  expect(ofSet("")).toEqual([]);
});

const isFaultCode = (code: string): code is FaultCode => faultCodes.some((one) => one === code);

describe.each(pages.map((page) => [page.code, page] as const))("%s", (code, page) => {
  test("comes of the wrong example, and no other fault does", () => {
    expect([...new Set(codesOf(page, page.bad))]).toEqual([code]);
  });
  test("does not come of the right one, nor does any other", () => {
    expect(page.good).not.toBe(page.bad);
    expect(codesOf(page, page.good)).toEqual([]);
  });
  test("is explained in its own words and with its level", () => {
    expect(pages.filter(({ sentence }) => sentence === page.sentence)).toHaveLength(1);
    expect(page.english).toMatch(/^\*[A-Z].*\.\*$/);
    const isWarning = isFaultCode(code) && severityOf(code) === "warning";
    expect(page.level).toBe(isWarning ? "Cảnh báo · warning" : "Lỗi · error");
  });
});
