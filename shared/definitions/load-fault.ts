import { type EntryFaultCode, entryFaultCodes, type FaultCode, type Severity } from "../domain/procedure/fault.ts";

/** Faults that show before the definitions are compared with each other. */
export const loadFaultCodes = [
  "FILE_UNREADABLE",
  "FILE_TOO_LARGE",
  "FILE_NAME",
  "YAML_NOT_VALID",
  ...entryFaultCodes,
] as const;
export type LoadFaultCode = (typeof loadFaultCodes)[number] | EntryFaultCode;

/** A fault at the place where an editor mends it. `line` counts from 1. */
export interface LoadFault {
  readonly file: string;
  readonly line: number;
  /** e.g. steps[0].owner; empty for the whole file */
  readonly path: string;
  readonly code: LoadFaultCode | FaultCode;
  readonly severity: Severity;
  readonly reason: string;
  readonly suggestion: string;
}
