import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Commune, Province } from "../../shared/domain/agency/province.ts";
import { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import type { SiteInput } from "../site/site-input.ts";
import { sampleProcedures } from "./sample-procedures.ts";

const weekday = [
  { from: "07:30", to: "11:30" },
  { from: "13:00", to: "17:00" },
];

const script = (name: string) => ({ file: `/assets/${name}.js`, imports: ["/assets/chunk.js"] });

const province = Province.parse(
  parse(readFileSync(new URL("../../infra/provinces/cao-bang.yaml", import.meta.url), "utf8")),
);

const folder = new URL("../../shared/definitions/replies/", import.meta.url);
const replies = readdirSync(folder).map((name) =>
  ReplyTemplates.parse(parse(readFileSync(new URL(name, folder), "utf8"))),
);

/** The demonstration province, its counters at the sample's own lines. */
const sampleProvince: Province = {
  ...province,
  communes: province.communes.map((commune) => ({
    ...commune,
    counters: commune.counters.map((counter) => ({ ...counter, lines: ["civil-status", "social"] })),
  })),
};

/** A province as large as the real ones, of copies of the first commune. */
export const manyCommunes = (count: number): Commune[] => {
  const [commune] = sampleProvince.communes;
  if (commune === undefined) throw new Error("no commune");
  return Array.from({ length: count }, (_, at) => ({
    ...commune,
    code: String(10_000 + at),
    slug: `xa-so-${at}`,
    name: { vi: `Xã Số ${at}`, en: `Commune No. ${at}` },
  }));
};

export const sampleSite: SiteInput = {
  procedures: sampleProcedures,
  province: sampleProvince,
  replies,
  serviceLines: [
    {
      id: "civil-status",
      prefix: "A",
      name: { vi: "Hộ tịch, chứng thực", en: "Civil status, certification" },
      fields: ["justice"],
      hours: { weekday, saturday: [] },
      appointments: { perSlot: 2 },
      expectedMinutes: 8,
    },
    {
      id: "social",
      prefix: "B",
      name: { vi: "Bảo trợ xã hội, người có công", en: "Social protection" },
      fields: ["culture-social"],
      hours: { weekday, saturday: [{ from: "07:30", to: "11:30" }] },
      expectedMinutes: 12,
    },
  ].map((line) => ServiceLine.parse(line)),
  publicUrl: "https://motcua.example",
  siteConfig: { issuer: "https://login.example", clientId: "console", province: "cao-bang" },
  assets: {
    scripts: {
      search: script("search"),
      tracking: script("tracking"),
      verify: script("verify"),
      "take-number": script("take-number"),
      "book-appointment": script("book-appointment"),
      "print-button": script("print-button"),
      "procedure-filter": script("procedure-filter"),
      "commune-choice": script("commune-choice"),
      "own-papers": script("own-papers"),
      "list-upload": script("list-upload"),
      announcements: script("announcements"),
      "commune-outings": script("commune-outings"),
      offline: script("offline"),
      "service-worker": script("service-worker"),
      board: script("board"),
      console: script("console"),
    },
    styles: {
      site: "/assets/site.css",
      board: "/assets/board.css",
      console: "/assets/console.css",
      sheet: "/assets/sheet.css",
    },
    voice: "/assets/vi.mp3",
    preloadFonts: {
      site: ["/assets/heading.woff2"],
      sheet: ["/assets/heading.woff2"],
      board: ["/assets/latin.woff2"],
      console: ["/assets/latin.woff2"],
    },
  },
};
