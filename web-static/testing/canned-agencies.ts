import type { AgencyList, AgencyView } from "../../shared/contracts/agency-api.ts";

/** A stand-in for the API of agencies: one away, one with an outage ahead, one that fetches, one that works here. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const base = { outages: [], mayAnnounce: true, mayTry: false } satisfies Partial<AgencyView>;

const agencies: AgencyView[] = [
  {
    ...base,
    ...{ code: "H14.12", name: { vi: "Sở Y tế", en: "Department of Health" }, delivery: "inbox", standing: "built-in" },
  },
  {
    ...base,
    ...{ code: "H14.15", name: { vi: "Công an cấp xã", en: "Commune Police" }, delivery: "queue", standing: "fetches" },
    ...{ waiting: 0, dead: 0 },
    outages: [
      {
        ...{ id: "1", begins: ago(-14 * 1440), ends: ago(-14 * 1440 - 240), reason: "Nâng cấp phần mềm dân cư" },
        ...{ announcedAt: ago(60), announcedBy: "phuc.vanhanh" },
      },
    ],
  },
  {
    ...base,
    ...{ code: "H14.16", name: { vi: "Bảo hiểm xã hội tỉnh", en: "Provincial Social Insurance" } },
    ...{ delivery: "webhook", standing: "away", host: "tiepnhan.bhxh-caobang.example", mayTry: true },
    ...{ since: ago(42), nextTryAt: ago(-3), lastSuccessAt: ago(55), waiting: 17, dead: 1 },
    lastFailure: {
      ...{ at: ago(2), kind: "timeout", detail: "ETIMEDOUT" },
      text: { vi: "không trả lời kịp", en: "did not answer in time" },
    },
  },
  {
    ...base,
    ...{ code: "H14.17", name: { vi: "Thuế tỉnh", en: "Provincial Tax Office" }, delivery: "webhook" },
    ...{
      standing: "well",
      host: "motcua.thue-caobang.example",
      lastSuccessAt: ago(4),
      waiting: 0,
      dead: 0,
      mayTry: true,
    },
  },
];

export const agencyList = (): AgencyList => ({ items: agencies });

const changed = (code: string, change: (agency: AgencyView) => AgencyView): AgencyView | undefined => {
  const at = agencies.findIndex((one) => one.code === code);
  const before = agencies[at];
  if (before === undefined) return undefined;
  const after = change(before);
  agencies[at] = after;
  return after;
};

export const tryAgency = (code: string): AgencyView | undefined =>
  changed(code, (agency) => ({ ...agency, standing: "resting", nextTryAt: ago(0) }));

export const announceOutage = (code: string, told: Readonly<Record<string, unknown>>): AgencyView | undefined =>
  changed(code, (agency) => ({
    ...agency,
    outages: [
      ...agency.outages,
      {
        ...{
          id: String(Date.now()),
          begins: String(told.begins),
          ends: String(told.ends),
          reason: String(told.reason),
        },
        ...(told.shortNotice === undefined ? {} : { shortNotice: String(told.shortNotice) }),
        ...{ announcedAt: ago(0), announcedBy: "phuc.vanhanh" },
      },
    ],
  }));

export const endOutage = (code: string, id: string): AgencyView | undefined =>
  changed(code, (agency) => ({ ...agency, outages: agency.outages.filter((one) => one.id !== id) }));
