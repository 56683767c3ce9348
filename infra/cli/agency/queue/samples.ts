import { publicType } from "../../../../shared/contracts/public-type.ts";
import type { CloudEvent } from "../../../../shared/messaging/cloudevent.ts";
import { factData, handOverData } from "../sample-events.ts";

/** Each check has a dossier of its own, of a day that had no one-stop. */
export const sampleDossiers = {
  answered: "H14.101-000101-0001",
  twice: "H14.101-000101-0002",
  order: "H14.101-000101-0003",
  newer: "H14.101-000101-0004",
  entries: "H14.101-000101-0005",
  large: "H14.101-000101-0006",
  type: "H14.101-000101-0007",
  known: "H14.101-000101-0008",
} as const;

/** A large hand-over: some fifty papers and long names; nothing that motcua sends is larger. */
const largeBytes = 64 * 1024;

interface Run {
  /** Tells one run of the kit from another, so that a program that keeps what it has had is tried anew. */
  readonly run: string;
  readonly agency: string;
  readonly at: string;
}

export interface Samples {
  /** Hand-overs alone, in the order in which they are sent. */
  readonly handOvers: readonly CloudEvent[];
  /** Then what a program need not know, each before a hand-over of the same dossier. */
  readonly others: readonly CloudEvent[];
}

/** What is put into an agency's queue, as motcua puts it there. */
export const samplesOf = ({ run, agency, at }: Run): Samples => {
  const fact = (code: string, version: number, type: string, data: object): CloudEvent => ({
    ...{ specversion: "1.0", datacontenttype: "application/json", id: `${code}:${run}:${version}`, type },
    ...{ source: "/motcua/check/01288", subject: code, time: at, data },
  });
  const handOver = (code: string, version: number, number = 1, more: object = {}): CloudEvent =>
    fact(code, version, "motcua.dossier.handed-over.v1", {
      ...handOverData(version, { code, number, agency }),
      ...more,
    });
  const { answered, twice, order, newer, entries, large, type, known } = sampleDossiers;
  const repeated = handOver(twice, 5);
  const ours = Object.entries(publicType).filter(
    ([event, name]) => event !== "DossierHandedOver" && name.startsWith("motcua.dossier."),
  );
  return {
    handOvers: [
      handOver(answered, 5),
      ...[repeated, repeated],
      ...[handOver(order, 7, 2), handOver(order, 5, 1)],
      ...[handOver(newer, 5, 1), handOver(newer, 9, 2)],
      { ...handOver(entries, 5, 1, { further: { one: 1 } }), extra: "1" },
      handOver(large, 5, 1, { further: "x".repeat(largeBytes) }),
    ],
    others: [
      fact(type, 3, "motcua.dossier.something-new.v1", { whatever: true }),
      handOver(type, 5),
      ...ours.map(([event, name], at) => fact(known, at + 1, name, factData(event, at + 1))),
      fact(known, ours.length + 1, "motcua.agency.answer-refused.v1", { code: "DOSSIER_ENDED", detail: "…" }),
      handOver(known, ours.length + 2),
    ],
  };
};
