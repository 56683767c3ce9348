/** Lists of what a table of routes can name. */
export type SeveralKind = "procedures" | "departments" | "steps";

/** One entry of a definition, by its kind; the words for it are kept under its place. */
export type FieldSpec = { readonly key: string; readonly optional?: true; readonly advanced?: true } & (
  | { readonly kind: "both" | "text"; readonly long?: true }
  | { readonly kind: "number"; readonly step?: number }
  | { readonly kind: "choice" | "checks"; readonly options: readonly string[] }
  /** `usual` is what holds when nothing is written; `marker` is written only when true. */
  | { readonly kind: "flag"; readonly usual: boolean; readonly marker?: true }
  | {
      readonly kind:
        | "money"
        | "date"
        | "words"
        | "id"
        | "office"
        | "procedure"
        | "communes"
        | "case-list"
        | SeveralKind
        | "earlier-step"
        | "limit"
        | "condition";
    }
  | { readonly kind: "group"; readonly fields: readonly FieldSpec[]; readonly blank: object }
  | { readonly kind: "list"; readonly item: ItemSpec }
);

export interface ItemSpec {
  readonly fields: readonly FieldSpec[];
  /** Entry by which an item is called in its heading. */
  readonly title: string;
  readonly blank: object;
}

export interface SectionSpec {
  readonly id: string;
  readonly fields: readonly FieldSpec[];
}

type Has<S, K> = S extends { readonly kind: infer Own } ? (K & Own extends never ? never : S) : never;

/** The part of the union to which a kind belongs. */
export type FieldOf<K extends FieldSpec["kind"]> = Has<FieldSpec, K>;
