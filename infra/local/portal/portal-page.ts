import { escapeHtml, page } from "../gateway/local/page.ts";
import type { Filed, PortalState, Told } from "./portal-state.ts";
import { Mode, modeNames, type Order } from "./trouble.ts";

const script = `
const post=async(path,body)=>{await fetch(path,{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(body)});location.reload()};
document.querySelector("#file").onclick=()=>post("/dieu-khien/ho-so",{});
document.querySelector("#bad").onclick=()=>post("/dieu-khien/ho-so",{change:{MaTTHC:"9.999999"}});
document.querySelector("#mode").onchange=e=>post("/dieu-khien/su-co",{mode:e.target.value});`;

const style =
  ".bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}pre{margin:0;white-space:pre-wrap;font-size:.78rem}";

const table = (heads: readonly string[], rows: readonly string[], empty: string): string =>
  rows.length === 0
    ? `<p class="soft">${empty}</p>`
    : `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;

const filedRow = ({ portalCode, entries, code }: Filed): string =>
  `<tr><td><code>${escapeHtml(portalCode)}</code></td><td>${escapeHtml(String(entries.MaTTHC ?? ""))}</td><td>${
    code === undefined ? "chưa nhận (not taken)" : `<code>${escapeHtml(code)}</code>`
  }</td></tr>`;

const toldRow = ({ code, status, version, received, older, body }: Told): string =>
  `<tr><td><code>${escapeHtml(code)}</code></td><td class="n">${status}</td><td class="n">${version}</td><td class="n">${received}</td><td class="n">${older}</td>
<td><details><summary>JSON</summary><pre>${escapeHtml(JSON.stringify(body, null, 1))}</pre></details></td></tr>`;

/** What the stand-in received, and the switches for what it does next. */
export const portalPage = ({ filed, told }: PortalState, { mode }: Order): string => {
  const options = Mode.options
    .map((one) => `<option value="${one}"${one === mode ? " selected" : ""}>${escapeHtml(modeNames[one])}</option>`)
    .join("");
  return page({
    title: "Cổng thử nghiệm",
    subtitle: "Thay cho Cổng Dịch vụ công Quốc gia trên máy này (stands in for the national portal)",
    style,
    script,
    body: `<div class="card bar"><button id="file">Nộp một hồ sơ mẫu</button><button id="bad">Nộp hồ sơ có thủ tục lạ</button>
<label>Cổng đang: <select id="mode">${options}</select></label></div>
<h2>Hồ sơ nộp trên Cổng (filed here)</h2>${table(["Mã trên Cổng", "Thủ tục", "Mã của địa phương"], filed.toReversed().map(filedRow), "Chưa có hồ sơ nào.")}
<h2>Trạng thái đã nhận (reports received)</h2>${table(["Mã hồ sơ", "Trạng thái", "Phiên bản", "Số lần nhận", "Bản cũ hơn", ""], told.toReversed().map(toldRow), "Chưa nhận trạng thái nào.")}`,
  });
};
