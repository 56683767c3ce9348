import type { DemoOfficer } from "../../demo-officers.ts";
import type { AlarmView } from "./alarm-view.ts";
import { escapeHtml, page } from "./page.ts";
import type { QueueView } from "./queue-view.ts";

export interface IndexParts {
  readonly publicUrl: string;
  /** The stand-in for the national portal. */
  readonly portalUrl: string | undefined;
  /** The stand-in for agencies that are called. */
  readonly agenciesUrl: string;
  readonly now: string;
  readonly shifted: boolean;
  readonly queues: readonly QueueView[];
  readonly alarms: readonly AlarmView[];
  readonly officers: readonly DemoOfficer[];
  readonly password: string;
}

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;

const queueRow = ({ name, visible, inFlight, deadLetters }: QueueView): string =>
  `<tr><td>${escapeHtml(name)}</td><td class="n">${visible}</td><td class="n">${inFlight}</td><td class="n${deadLetters ? " bad" : ""}">${deadLetters ?? "–"}</td></tr>`;

/** "Ageoutcome" of a name that also tells each stack around it. */
const shortName = (name: string): string =>
  name.replace(/^.*NestedStackResource[0-9A-F]{8}/, "").replace(/[0-9A-F]{8}$/, "");

const alarmRow = ({ name, description, state }: AlarmView): string =>
  `<tr><td class="${state === "ALARM" ? "bad" : "soft"}">${state}</td><td title="${escapeHtml(name)}">${escapeHtml(shortName(name))}</td><td>${escapeHtml(description)}</td></tr>`;

const alarmTable = (alarms: readonly AlarmView[]): string => table(["", "Alarm", ""], alarms.map(alarmRow));

const folded = (summary: string, alarms: readonly AlarmView[]): string =>
  `<details><summary class="soft">${summary}</summary>${alarmTable(alarms)}</details>`;

/** What rings stands open; what is quiet is there to be looked up. */
const alarmLists = (alarms: readonly AlarmView[]): string => {
  const [ringing, quiet, unknown] = ["ALARM", "OK", "NOT_EVALUATED"].map((wanted) =>
    alarms.filter(({ state }) => state === wanted),
  );
  return [
    ringing?.length ? alarmTable(ringing) : "<p>Không có cảnh báo nào đang kêu.</p>",
    folded(`${quiet?.length} cảnh báo đang yên (quiet)`, quiet ?? []),
    folded(`${unknown?.length} cảnh báo chỉ đo được trên AWS (measured on AWS only)`, unknown ?? []),
  ].join("");
};

const officerRow = ({ username, name, title, groups }: DemoOfficer): string =>
  `<tr><td><code>${username}</code></td><td>${escapeHtml(name)}</td><td>${escapeHtml(title)}</td><td><code>${groups.join(" ")}</code></td></tr>`;

const clockButton = (label: string, command: object): string =>
  `<button data-command='${JSON.stringify(command)}'>${label}</button>`;

const script = `document.querySelectorAll("[data-command]").forEach(b=>b.onclick=async()=>{
await fetch("/local/clock",{method:"POST",headers:{"content-type":"application/json"},body:b.dataset.command});location.reload()})`;

/** The host's own front page, for developers and demonstrations. */
export const indexPage = ({
  publicUrl,
  portalUrl,
  agenciesUrl,
  now,
  shifted,
  queues,
  alarms,
  officers,
  password,
}: IndexParts): string => {
  return page({
    title: "Máy này",
    subtitle: `motcua on this computer · ${escapeHtml(publicUrl)}`,
    script,
    style:
      ".links{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;padding:0;list-style:none}.clock{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}",
    body: `<ul class="links"><li><a href="/">Trang công khai</a></li><li><a href="/can-bo/">Trang cán bộ</a></li>
<li><a href="/local/phone">Điện thoại (SMS)</a></li><li><a href="/local/messages">Tin theo mọi đường</a></li>${portalUrl === undefined ? "" : `<li><a href="${escapeHtml(portalUrl)}/">Cổng thử nghiệm</a></li>`}<li><a href="${escapeHtml(agenciesUrl)}/">Cơ quan thử nghiệm</a></li><li><a href="/api/openapi.json">OpenAPI</a></li>
<li><a href="/local/sms">sms.json</a></li><li><a href="/local/queues">queues.json</a></li><li><a href="/local/alarms">alarms.json</a></li><li><a href="/local/usage">usage.json</a></li></ul>
<h2>Đồng hồ (clock)</h2><div class="card clock"><b>${escapeHtml(now)}</b>${shifted ? '<span class="bad">đã chỉnh (shifted)</span>' : ""}
${clockButton("+10 phút", { shift: "+10m" })}${clockButton("+1 giờ", { shift: "+1h" })}${clockButton("+1 ngày", { shift: "+1d" })}${clockButton("Giờ thật", { reset: true })}</div>
<h2>Cảnh báo (alarms)</h2>${alarmLists(alarms)}
<h2>Hàng đợi (queues)</h2>${table(["Queue", "waiting", "in flight", "dead letters"], queues.map(queueRow))}
<h2>Cán bộ thử nghiệm (demo officers; mật khẩu <code>${escapeHtml(password)}</code>)</h2>${table(["User name", "", "", "groups"], officers.map(officerRow))}`,
  });
};
