import type { Province } from "../agency/province.ts";
import type { HandedIn } from "../dossier/event.ts";
import { findCase } from "../procedure/applies.ts";
import type { Component, Procedure } from "../procedure/definition.ts";
import { sameWords } from "../procedure/same-words.ts";
import { type IncomingDossier, personOf } from "./incoming.ts";

/** The commune at whose one-stop centre it was filed. */
export const communeOf = ({ agency }: Pick<IncomingDossier, "agency">, { communes }: Province): string | undefined =>
  communes.find(({ agencyCode }) => agencyCode === agency)?.code;

const componentOf = (
  components: readonly Component[],
  paper: IncomingDossier["papers"][number],
): Component | undefined =>
  components.find(({ id }) => id === paper.id) ?? components.find(({ name }) => sameWords(name.vi, paper.name ?? ""));

/**
 * The papers that the procedure's case asks for, each once with its number. What fits none of them is left to the clerk, who
 * sees it on the portal: a wrong guess would let a paper count that nobody handed in.
 */
const papersOf = (incoming: IncomingDossier, procedure: Procedure): HandedIn[] => {
  const components = findCase(procedure, incoming.case)?.components ?? [];
  const counts = new Map<string, number>();
  for (const paper of incoming.papers) {
    const id = componentOf(components, paper)?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, form: "electronic", count }));
};

/** The dossier from the portal as a submission of ours; `submit` checks it like any other. */
export const submissionOf = (incoming: IncomingDossier, commune: string, procedure: Procedure) => {
  const { code, applicant, paidVnd, answers, submitter } = incoming;
  return {
    commune,
    procedure: incoming.procedure,
    ...(incoming.case === undefined ? {} : { case: incoming.case }),
    channel: "online" as const,
    portal: { code, applicant, ...(paidVnd === undefined ? {} : { paidVnd }) },
    owner: personOf(incoming.owner),
    ...(submitter === undefined ? {} : { submitter: personOf(submitter) }),
    components: papersOf(incoming, procedure),
    ...(answers === undefined ? {} : { answers }),
    language: incoming.language,
  };
};
