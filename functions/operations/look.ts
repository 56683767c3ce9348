import type { StuckLook } from "../../shared/contracts/operations-api.ts";
import { mayHandle } from "../../shared/domain/operations/stuck.ts";
import type { StuckWithBody } from "../../shared/store/operations-store.ts";
import { fieldName } from "../../shared/text/field-names.ts";
import type { OperationsDeps } from "./deps.ts";
import { stuckView } from "./stuck-view.ts";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every value of a message with its path: { data: { handoff: { number: 2 } } } → "data.handoff.number", "2". */
const leaves = (value: unknown, path: readonly string[]): [string, string][] =>
  isGroup(value)
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : path.length === 0
      ? []
      : [[path.join("."), String(value)]];

/** A message with its content, laid out to be read, each field with its name. */
export const stuckLook = async (
  { province, now }: Pick<OperationsDeps, "province" | "now">,
  { row, body }: StuckWithBody,
  mayAct: boolean,
): Promise<StuckLook> => {
  const json = parsed(body);
  const at = now();
  return {
    row: stuckView(await province(), row, at),
    body: json === undefined ? body : JSON.stringify(json, null, 2),
    fields: leaves(json, []).map(([path, value]) => ({ path, name: fieldName(path), value })),
    mayEdit: mayAct && row.facts.kind === "envelope" && mayHandle(row, at) === undefined,
  };
};
