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

export const sampleData = (version: number): object => ({
  event: "DossierHandedOver",
  commune: "01288",
  procedure: "1.004194",
  procedureVersion: "f53aecfd5e5f",
  case: "standard",
  status: "processing",
  version,
  handoff: {
    id: `${dossier}~1`,
    number: 1,
    step: "register",
    agency: "H14.15",
    acceptBy: "2000-01-01T10:00:00Z",
  },
});
