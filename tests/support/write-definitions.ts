import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

const FOLDERS = {
  procedures: "procedures",
  calendars: "calendars",
  serviceLines: "service-lines",
  messages: "messages",
  slips: "slips",
  replies: "replies",
};

/** Writes a set as the files that `loadDefinitions` reads; the first procedure's file is named for tests that change it. */
export const writeDefinitions = (
  folder: string,
  set: Readonly<Record<string, unknown>>,
): { readonly provinceFile: string; readonly procedure: string } => {
  for (const [kind, name] of Object.entries(FOLDERS)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [at, value] of Object.entries(Object(set[kind])))
      writeFileSync(join(folder, name, `${at}.yaml`), stringify(value));
  }
  const provinceFile = join(folder, "province.yaml");
  writeFileSync(provinceFile, stringify(set.province));
  return { provinceFile, procedure: join(folder, "procedures", "0.yaml") };
};
