import type { CloudEvent } from "../../../shared/messaging/cloudevent.ts";

/** Of a day that had no one-stop, so that no real dossier has it. */
const dossier = "H14.101-000101-0001";

/** A hand-over as motcua sends it, about a dossier that there never was. @param run tells one run of the kit from another */
export const sampleEvent = (run: string, version: number, at: string, more: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: "1.0",
  datacontenttype: "application/json",
  id: `${dossier}:${run}:${version}`,
  type: "motcua.dossier.handed-over.v1",
  source: "/motcua/check/01288",
  subject: dossier,
  time: at,
  data: sampleData(version),
  ...more,
});

/** What every fact of that dossier says. */
export const factData = (event: string, version: number) => ({
  event,
  commune: "01288",
  procedure: "1.004194",
  procedureVersion: "f53aecfd5e5f",
  case: "standard",
  status: "processing",
  version,
});

interface Handed {
  readonly code: string;
  readonly number: number;
  readonly agency: string;
}

export const handOverData = (version: number, { code, number, agency }: Handed) => ({
  ...factData("DossierHandedOver", version),
  handoff: { id: `${code}~${number}`, number, step: "register", agency, acceptBy: "2000-01-01T10:00:00Z" },
});

export const sampleData = (version: number): object =>
  handOverData(version, { code: dossier, number: 1, agency: "H14.15" });
