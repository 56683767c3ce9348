import { escapeHtml, page } from "./page.ts";
import type { SmsView } from "./sms-view.ts";

const style = `
main{max-width:none}.phones{display:flex;flex-wrap:wrap;gap:1.25rem;align-items:flex-start}
.phone{flex:1 1 20rem;max-width:24rem;background:#101a16;border-radius:28px;padding:14px;box-shadow:0 8px 28px #0002}
.screen{background:#eef3f0;border-radius:18px;min-height:22rem;max-height:70vh;overflow-y:auto;padding:.75rem;display:flex;flex-direction:column;gap:.25rem}
.who{position:sticky;top:-.75rem;background:#eef3f0;margin:-.75rem -.75rem .5rem;padding:.75rem;text-align:center;border-bottom:1px solid var(--line)}
.who b{display:block}.who span,.meta{color:var(--soft);font-size:.78rem}
.bubble{align-self:flex-start;max-width:92%;background:#fff;border-radius:4px 16px 16px 16px;padding:.55rem .8rem;margin:.6rem 0 .1rem;overflow-wrap:anywhere}
.more{color:var(--red)}@media(max-width:480px){main{padding:.75rem}.phone{max-width:none}}`;

/** Fetches the page again and exchanges the phones, so that reading places are kept. */
const script = `
let seen=document.querySelector(".phones").innerHTML;
const down=()=>document.querySelectorAll(".screen").forEach(s=>s.scrollTop=s.scrollHeight);down();
setInterval(async()=>{try{const t=await(await fetch(location.href)).text();
const n=new DOMParser().parseFromString(t,"text/html").querySelector(".phones").innerHTML;
if(n!==seen){document.querySelector(".phones").innerHTML=seen=n;down()}}catch{}},1500);`;

const vietnamTime = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "short",
});

/** As a phone does: addresses can be tapped. */
const withLinks = (text: string): string =>
  escapeHtml(text)
    .replace(/https?:\/\/[^\s<]+[^\s<.,;)]/g, (address) => `<a href="${address}">${address}</a>`)
    .replaceAll("\n", "<br>");

const bubble = ({ text, at, segments, encoding, repeats }: SmsView): string =>
  `<p class="bubble">${withLinks(text)}</p><div class="meta">${vietnamTime.format(new Date(at))} · ${segments} tin (${encoding})${
    repeats > 0 ? ` · <span class="more">nhận lặp ${repeats} lần</span>` : ""
  }</div>`;

/** Each phone as its owner sees it: the newest message last. The phone that got the latest message comes first. */
export const phonePage = (messages: readonly SmsView[]): string => {
  const phones = new Map<string, SmsView[]>();
  for (const message of messages) {
    const thread = phones.get(message.to) ?? [];
    phones.delete(message.to);
    phones.set(message.to, [...thread, message]);
  }
  const screens = [...phones].reverse().map(
    ([to, thread]) => `<section class="phone" aria-label="Điện thoại ${to}"><div class="screen" tabindex="0">
<div class="who"><b>${escapeHtml(thread.at(-1)?.sender ?? "SMS")}</b><span>đến ${escapeHtml(to)}</span></div>${thread.map(bubble).join("")}</div></section>`,
  );
  return page({
    title: "Điện thoại",
    subtitle:
      'Mọi tin nhắn SMS mà hệ thống gửi trên máy này (every SMS sent here) · <a href="/local/messages">Mọi đường gửi</a> · <a href="/local/">Máy này</a>',
    body: `<div class="phones">${screens.join("") || "<p>Chưa có tin nhắn nào. (No messages yet.)</p>"}</div>`,
    style,
    script,
  });
};
