import type { Component, DataSource, Fee, ProcedureCase, ProcedureDefinition, Step } from "../definition.ts";

type Linked = NonNullable<ProcedureDefinition["linked"]>[number];

/** Every value that a definition picks from a fixed list; one that stands in two lists means the same in both. */
export type Choice =
  | Component["form"]
  | DataSource
  | Fee["kind"]
  | Fee["channel"]
  | NonNullable<Fee["payAt"]>
  | NonNullable<ProcedureCase["clock"]>
  | NonNullable<Step["role"]>
  | NonNullable<Step["kind"]>
  | ProcedureDefinition["online"]["level"]
  | NonNullable<ProcedureDefinition["online"]["because"]>
  | NonNullable<ProcedureDefinition["outcome"]["delivery"]>[number]
  | Linked["when"]
  | NonNullable<ProcedureDefinition["placeIndependent"]>["by"];
