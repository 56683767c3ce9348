/** What the list of procedures is narrowed down by; the names stand in the address, so that it can be sent. */
export const FACETS = { field: "linh-vuc", office: "co-quan", level: "truc-tuyen" } as const;
export type Facet = keyof typeof FACETS;
export type Facets = Readonly<Record<Facet, string>>;

export const FACET_NAMES: readonly Facet[] = ["field", "office", "level"];

/** An empty choice takes everything. */
const fits = (one: Facets, chosen: Facets, but?: Facet): boolean =>
  FACET_NAMES.every((facet) => facet === but || chosen[facet] === "" || one[facet] === chosen[facet]);

export interface Narrowed {
  /** One for each procedure, in their order. */
  readonly shown: readonly boolean[];
  readonly total: number;
  /** How many there would be with this choice and the other facets as they are; "" is all of them. */
  readonly countOf: (facet: Facet, choice: string) => number;
}

export const narrow = (all: readonly Facets[], chosen: Facets): Narrowed => {
  const shown = all.map((one) => fits(one, chosen));
  return {
    shown,
    total: shown.filter(Boolean).length,
    countOf: (facet, choice) =>
      all.filter((one) => fits(one, chosen, facet) && (choice === "" || one[facet] === choice)).length,
  };
};
