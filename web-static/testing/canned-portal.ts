import type { PortalOverview, Reconciliation } from "../../shared/contracts/portal-api.ts";

/** A stand-in for the portal's API: one report that waits, one that was refused, one dossier aside. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const submitted = { vi: "Mới đăng ký", en: "Submitted" };
const received = { vi: "Được tiếp nhận", en: "Received" };

const unsent: PortalOverview["unsent"] = [
  {
    ...{
      code: "H14.101-261121-0003",
      portalCode: "000.00.01.H14.101-261121-9003",
      nationalStatus: 2,
      statusName: received,
    },
    trouble: {
      kind: "timeout",
      text: { vi: "Cổng không trả lời kịp", en: "the portal did not answer in time" },
      detail: "HTTP 503",
    },
    ...{ attempts: 3, since: ago(25), nextTryAt: ago(-5) },
  },
  {
    ...{ code: "H14.101-261121-0004", nationalStatus: 1, statusName: submitted },
    trouble: {
      kind: "refused",
      text: { vi: "Cổng từ chối dữ liệu này", en: "the portal refused this data" },
      detail: "error_code 102",
    },
    ...{ attempts: 1, since: ago(15) },
  },
];
const aside: PortalOverview["aside"] = [
  {
    portalCode: "000.00.01.H14.101-261121-9007",
    procedure: "9.999999",
    faults: [
      {
        field: "procedure",
        text: { vi: "Không có thủ tục nào mang mã 9.999999.", en: "There is no procedure with the code 9.999999." },
      },
    ],
    since: ago(70),
  },
];

export const portalOverview = (commune: string): PortalOverview => {
  const [sent, waiting] = commune === "01288" ? [unsent, aside] : [[], []];
  const refused = sent.filter(({ nextTryAt }) => nextTryAt === undefined).length;
  return {
    commune,
    counts: { unsent: sent.length, refused, aside: waiting.length },
    ...(sent[0] === undefined ? {} : { oldestSince: sent[0].since }),
    lastPull: { at: ago(2), taken: 4 },
    unsent: [...sent],
    aside: [...waiting],
    mayAct: true,
  };
};

export const sendAgain = (codes: readonly string[] | undefined): { asked: number } => {
  const asked = codes ?? unsent.map(({ code }) => code);
  for (const code of asked) unsent.splice(0, unsent.length, ...unsent.filter((one) => one.code !== code));
  return { asked: asked.length };
};

export const dismiss = (portalCode: string): PortalOverview => {
  aside.splice(0, aside.length, ...aside.filter((one) => one.portalCode !== portalCode));
  return portalOverview("01288");
};

export const reconciliation = (commune: string, date: string): Reconciliation => ({
  ...{ commune, date, ours: 12, theirs: 11, mayAct: true },
  differences: [
    {
      ...{
        kind: "other-status",
        code: "H14.101-261121-0003",
        ours: { status: 2, name: received },
        theirs: { status: 1, name: submitted },
      },
      text: { vi: "Trạng thái trên Cổng khác với ở đây", en: "The status on the portal is another" },
    },
    {
      ...{ kind: "not-taken", portalCode: "000.00.01.H14.101-261121-9007", theirs: { status: 1, name: submitted } },
      text: { vi: "Nộp trên Cổng, ở đây chưa nhận về", en: "Filed on the portal and not taken in here" },
    },
  ],
});
