import type { BundlePart } from "../procedure/bundle.ts";
import { stillOffered } from "../procedure/checklist.ts";
import type { Procedure } from "../procedure/definition.ts";
import { isApproved, type Part } from "./bundle-parts.ts";
import type { HandedIn } from "./event.ts";
import type { PartOf } from "./part-of.ts";
import type { BundleDossier, Opened } from "./state.ts";

/** What a part's dossier is opened with, all of it from the bundle's. */
export type PartSubmission = Pick<
  Opened,
  "commune" | "procedure" | "channel" | "language" | "answers" | "decidedIn"
> & {
  readonly case?: string;
  readonly components: HandedIn[];
  readonly partOf: PartOf;
};

/** The bundle's papers under the names that this procedure has for them; an outcome of another part is there as data. */
const papersOf = ({ papers, outcomes = {} }: BundlePart, { opened, parts }: BundleDossier): HandedIn[] => [
  ...Object.entries(papers).flatMap(([id, source]) => {
    const paper = opened.components.find((one) => one.id === source);
    return paper === undefined ? [] : [{ ...paper, id }];
  }),
  ...Object.entries(outcomes).flatMap(([id, source]): HandedIn[] =>
    parts.some((one) => one.id === source && isApproved(one)) ? [{ id, form: "electronic", count: 1 }] : [],
  ),
];

/** @param bundle the bundle's procedure, as its dossier was opened under @param own the part's procedure */
export const partSubmission = (
  code: string,
  dossier: BundleDossier,
  { id }: Pick<Part, "id">,
  { bundle, own }: { readonly bundle: Procedure; readonly own: Procedure },
): PartSubmission => {
  const { opened } = dossier;
  const { parts = [], tells, supplement } = bundle.bundle ?? {};
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`Part ${id} is not in ${bundle.id} version ${bundle.version}`);
  return {
    ...{ commune: opened.commune, channel: opened.channel, language: opened.language, procedure: part.procedure },
    ...(part.case === undefined ? {} : { case: part.case }),
    ...(own.placeIndependent === undefined || opened.decidedIn === undefined ? {} : { decidedIn: opened.decidedIn }),
    answers: stillOffered(own, { ...opened.answers, ...part.answers }),
    components: papersOf(part, dossier),
    partOf: {
      ...{ dossier: code, part: id },
      ...(tells === undefined ? {} : { tells }),
      ...(supplement === undefined ? {} : { supplement }),
    },
  };
};
