import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { SlipDocument } from "../../shared/domain/slip/document.ts";
import { fillSlip } from "../../shared/domain/slip/fill-slip.ts";
import { momentWords, paperFormWords, phoneWords } from "../../shared/domain/slip/slip-words.ts";
import { SlipTemplate } from "../../shared/domain/slip/template.ts";
import { sampleSite } from "./sample-site.ts";

const folder = new URL("../../shared/definitions/slips/", import.meta.url);
const templates = readdirSync(folder).map((name) =>
  SlipTemplate.parse(parse(readFileSync(new URL(name, folder), "utf8"))),
);

/** Forms of which the stand-in knows enough. */
const KNOWN = ["receipt", "control-slip"];

export const cannedSlipList = (view: DossierView) => ({
  items: templates.flatMap(({ id, title }) =>
    view.receivedAt !== undefined && KNOWN.includes(id) ? [{ form: id, title }] : [],
  ),
});

/** The real wording over what the stand-in knows of a dossier. */
export const cannedSlip = (view: DossierView, form: string): SlipDocument | undefined => {
  const template = templates.find(({ id }) => id === form && KNOWN.includes(id));
  const commune = sampleSite.province.communes.find(({ code }) => code === view.commune);
  if (template === undefined || view.receivedAt === undefined) return undefined;
  const phone = view.owner.phone ?? view.submitter?.phone;
  const values = {
    ...{ code: view.code, secret: view.trackingSecret, lookUpAt: view.trackingUrl.split("#")[0] ?? "" },
    ...{ owner: view.owner.name, submitter: (view.submitter ?? view.owner).name, procedure: view.procedureName.vi },
    submitterPhone: phone ? phoneWords(phone) : "",
    receivedAt: momentWords(view.receivedAt),
    dueAt: view.dueAt ? momentWords(view.dueAt) : "",
    centreAddress: commune?.address ?? "",
    centrePhone: phoneWords(commune?.phone ?? ""),
    delivery: "tại quầy",
    told: phone ? phoneWords(phone) : "",
    notTold: phone ? "" : "Hồ sơ không ghi số di động nên hệ thống không nhắn tin",
  };
  const papers = view.components.map(({ name, form: kind, count }, at) => ({
    ...{ no: `${at + 1}`, name: name.vi, form: paperFormWords[kind], count: `${count}` },
  }));
  const data = { commune: view.communeName.vi, at: view.receivedAt, values, tables: { papers } };
  return fillSlip(template, { ...data, qr: view.trackingUrl });
};
