import type { S3Client } from "@aws-sdk/client-s3";
import { filesIn, rememberFiles } from "./files.ts";
import type { Cut, IoLine } from "./io-line.ts";
import type { Process, Stage } from "./scenario.ts";
import { holds, remember, type Table } from "./stored.ts";

interface Parts<Message> {
  readonly line: IoLine;
  readonly clock: { at: string };
  readonly messages: readonly Message[];
  readonly keepsOrder?: boolean;
  readonly start: () => Process<Message>;
  readonly tables: Readonly<Record<string, Table>>;
  readonly files?: { readonly s3: S3Client; readonly bucket: string };
  /** What the world outside has got, to be forgotten before each run. */
  readonly outside?: { readonly forget: () => void | Promise<void>; readonly got: () => unknown };
  /** Attributes that differ from run to run for a reason that the scenario names; by an item's key. */
  readonly without?: (key: string) => readonly string[];
  /** What is left in other words: names that a run chooses by chance, replaced by what they stand for. */
  readonly told?: (left: Left) => unknown | Promise<unknown>;
  readonly repeats?: () => readonly string[];
  readonly admits?: (cut: Cut, calls: readonly string[]) => boolean;
  readonly close?: () => Promise<void>;
}

export interface Left {
  readonly tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly files: Readonly<Record<string, string>>;
  readonly outside: unknown;
}

/** The scenario as it is now is where each of its runs begins. */
export const stageOf = async <Message>(parts: Parts<Message>): Promise<Stage<Message>> => {
  const { tables, files, outside, without, told = (left: Left) => left } = parts;
  const back = await remember(Object.values(tables));
  const filesBack = files && (await rememberFiles(files.s3, files.bucket));
  return {
    ...parts,
    restore: async () => {
      await Promise.all([back(), filesBack?.(), outside?.forget()]);
    },
    left: async () => {
      const named = Object.entries(tables).map(async ([name, table]) => [name, await holds(table, without)] as const);
      return told({
        tables: Object.fromEntries(await Promise.all(named)),
        files: files === undefined ? {} : await filesIn(files.s3, files.bucket),
        outside: outside?.got(),
      });
    },
  };
};

/** The same with these texts replaced, in names and in values. */
export const renamed = <Value>(value: Value, names: Readonly<Record<string, string>>): unknown => {
  let text = JSON.stringify(value);
  for (const [name, meaning] of Object.entries(names)) text = text.replaceAll(name, meaning);
  return JSON.parse(text);
};
