import type { LocalDate } from "../calendar/time.ts";
import type { Component } from "../procedure/definition.ts";
import type { PaperForm } from "../procedure/paper-form.ts";
import { generalKindOf } from "./general-kind.ts";
import { isReadable, isValidOn, type Paper } from "./paper.ts";

/** What an electronic paper is worth is our own reading: as much as the original. See docs/law.md. */
const strength: Readonly<Record<PaperForm, number>> = { copy: 1, certified: 2, original: 3, electronic: 3 };

/** Whether a paper that the person once handed in says what this component of another dossier asks for. */
const serves = (paper: Paper, { id, form }: Pick<Component, "id" | "form">): boolean =>
  isReadable(paper) && paper.kind === generalKindOf(id) && strength[paper.form] >= strength[form];

const lastDay = ({ validUntil = "9999-12-31" }: Paper): LocalDate => validUntil;

/** The one that holds longest first, then the one that was scanned last. */
const better = (one: Paper, other: Paper): number =>
  lastDay(other).localeCompare(lastDay(one)) || other.scannedAt.localeCompare(one.scannedAt);

/** One component of the case, and what the person's store has for it. */
export interface Offer {
  readonly component: string;
  /** May be used again. */
  readonly paper?: Paper;
  /** Was there, and holds no more. */
  readonly expired?: Paper;
}

/** What is offered from the person's store for the components of a case, in the case's own order. @param on day in Vietnam */
export const offersFor = (
  components: readonly Pick<Component, "id" | "form">[],
  papers: readonly Paper[],
  on: LocalDate,
): Offer[] =>
  components.map((component) => {
    const [best] = papers.filter((paper) => serves(paper, component)).sort(better);
    if (best === undefined) return { component: component.id };
    return isValidOn(best, on) ? { component: component.id, paper: best } : { component: component.id, expired: best };
  });

export interface Asked {
  readonly component: string;
  readonly why: "missing" | "expired";
}

/** What the person must still bring: of what is needed, only what is neither handed in nor in his store and valid. */
export const stillAsked = (
  needed: readonly string[],
  handedIn: readonly string[],
  offers: readonly Offer[],
): readonly Asked[] =>
  needed
    .filter((id) => !handedIn.includes(id))
    .flatMap((component) => {
      const offer = offers.find((one) => one.component === component);
      if (offer?.paper !== undefined) return [];
      return [{ component, why: offer?.expired === undefined ? "missing" : "expired" } as const];
    });
