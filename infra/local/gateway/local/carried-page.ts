import { CarrierMode, CarrierName } from "../../carriers/carrier-state.ts";
import type { CarriedView } from "./carried-view.ts";
import { escapeHtml, page } from "./page.ts";

const carrierNames: Readonly<Record<CarrierName, string>> = {
  sns: "SMS – nhà mạng chính (SNS)",
  second: "SMS – nhà mạng thứ hai",
  zalo: "Zalo (ZNS)",
  ses: "Thư điện tử (SES)",
};

const modeNames: Readonly<Record<CarrierMode, string>> = {
  well: "Bình thường (well)",
  down: "Không kết nối được (down)",
  fault: "Lỗi máy chủ 500 (fault)",
  slow: "Trả lời sau 3 giây (slow)",
  nonsense: "Trả 200 nhưng là trang HTML (nonsense)",
  refuses: "Từ chối hẳn người nhận (refuses)",
  lost: "Nhận gửi, rồi báo không tới (lost)",
  late: "Nhận gửi, báo tới sau hơn 5 phút (late)",
  mute: "Nhận gửi, không báo gì (mute)",
};

const style = `
.switches{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem}
.switches label{display:flex;flex-direction:column;gap:.25rem;font-size:.92rem}
select{font:inherit;padding:.5rem;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit;max-width:100%}
.list{display:grid;gap:.75rem;list-style:none;padding:0}.list p{margin:.35rem 0 0;overflow-wrap:anywhere}
.head{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}.good{color:var(--green);font-weight:600}`;

const script = `
document.querySelectorAll("select").forEach(s=>s.onchange=()=>fetch("/local/carriers",{method:"POST",
headers:{"content-type":"application/json"},body:JSON.stringify({carrier:s.name,mode:s.value})}));
let seen=document.querySelector("#list").innerHTML;
setInterval(async()=>{try{const t=await(await fetch(location.href)).text();
const n=new DOMParser().parseFromString(t,"text/html").querySelector("#list").innerHTML;
if(n!==seen)document.querySelector("#list").innerHTML=seen=n}catch{}},1500);`;

const vietnamTime = new Intl.DateTimeFormat("vi-VN", {
  ...{ timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "medium" },
});

const receipt = ({ told }: CarriedView): string => {
  if (told === "delivered") return '<span class="good">Đã tới (delivered)</span>';
  return told === "failed"
    ? '<span class="bad">Không tới (failed)</span>'
    : '<span class="soft">Chưa có biên nhận (no receipt)</span>';
};

const item = (message: CarriedView): string =>
  `<li class="card"><div class="head"><b>${carrierNames[message.carrier]}</b><span>đến ${escapeHtml(message.to)}</span>
<span class="soft">${vietnamTime.format(new Date(message.at))}</span>${receipt(message)}${
    message.times > 1 ? `<span class="bad">nhận lặp ${message.times - 1} lần</span>` : ""
  }</div><p>${escapeHtml(message.text).replaceAll("\n", "<br>")}</p></li>`;

const choice = (carrier: CarrierName, chosen: CarrierMode): string =>
  `<label>${carrierNames[carrier]}<select name="${carrier}">${CarrierMode.options
    .map((mode) => `<option value="${mode}"${mode === chosen ? " selected" : ""}>${modeNames[mode]}</option>`)
    .join("")}</select></label>`;

/** What each carrier took and told of it, and a switch for what each does next. */
export const carriedPage = (messages: readonly CarriedView[], modeOf: (carrier: CarrierName) => CarrierMode): string =>
  page({
    title: "Tin theo mọi đường",
    subtitle:
      'SMS, Zalo, thư điện tử: ai nhận, nội dung, biên nhận (every way, with receipts) · <a href="/local/">Máy này</a>',
    body: `<div class="card switches">${CarrierName.options.map((name) => choice(name, modeOf(name))).join("")}</div>
<h2>Đã gửi (carried)</h2><ul class="list" id="list">${
      messages.map(item).join("") || '<li class="soft">Chưa có tin nào. (No messages yet.)</li>'
    }</ul>`,
    style,
    script,
  });
