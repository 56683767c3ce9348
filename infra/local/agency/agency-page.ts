import { escapeHtml, page } from "../gateway/local/page.ts";
import { type AgencyRecords, type Got, Mode, modeNames } from "./agency-state.ts";

const script = `document.querySelector("#mode").onchange=async e=>{
await fetch("/dieu-khien/su-co",{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({mode:e.target.value})});location.reload()}`;

const row = ({ agency, subject, type, at, times, id }: Got): string =>
  `<tr><td><code>${escapeHtml(agency)}</code></td><td><code>${escapeHtml(subject)}</code></td><td>${escapeHtml(type)}</td><td>${escapeHtml(at)}</td><td class="n">${times}</td><td><code>${escapeHtml(id)}</code></td></tr>`;

/** What the agencies' software received, and the switch for what it does next. */
export const agencyPage = (records: AgencyRecords): string => {
  const options = Mode.options
    .map(
      (one) =>
        `<option value="${one}"${one === records.mode() ? " selected" : ""}>${escapeHtml(modeNames[one])}</option>`,
    )
    .join("");
  const rows = records.all().toReversed().map(row);
  const heads = ["Cơ quan", "Hồ sơ", "Sự kiện", "Lúc", "Số lần đến", "Mã"].map((head) => `<th>${head}</th>`).join("");
  return page({
    title: "Cơ quan thử nghiệm",
    subtitle: "Thay cho phần mềm của cơ quan nhận tin qua webhook (stands in for agencies that are called)",
    style: ".bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}",
    script,
    body: `<div class="card bar"><label>Phần mềm đang: <select id="mode">${options}</select></label></div>
<h2>Đã nhận (received)</h2>${rows.length === 0 ? '<p class="soft">Chưa nhận tin nào.</p>' : `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`}`,
  });
};
