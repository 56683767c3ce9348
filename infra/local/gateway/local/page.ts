/** Pages of the local host itself: one frame, one small style sheet, no scripts needed for reading. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

const style = `
:root{color-scheme:light;--ink:#17211d;--soft:#5b6b64;--line:#d9e2dd;--paper:#f4f7f5;--card:#fff;--green:#0b6b4f;--red:#b3261e}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
a{color:var(--green)}header{padding:1rem 1.25rem;background:var(--card);border-bottom:1px solid var(--line)}
header h1{margin:0;font-size:1.25rem}header p{margin:.15rem 0 0;color:var(--soft);font-size:.9rem}
main{padding:1.25rem;max-width:80rem;margin:auto}h2{font-size:1rem;margin:1.75rem 0 .5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);font-size:.92rem}
th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:600}
td.n{text-align:right;font-variant-numeric:tabular-nums}.bad{color:var(--red);font-weight:600}.soft{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1rem}
button,input{font:inherit;padding:.55rem .8rem;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit}
button{cursor:pointer}button.main{background:var(--green);border-color:var(--green);color:#fff}
button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #7fc4ad;outline-offset:2px}
`;

export interface Page {
  readonly title: string;
  readonly subtitle: string;
  readonly body: string;
  readonly style?: string;
  readonly script?: string;
}

export const page = ({ title, subtitle, body, style: own = "", script }: Page): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} – motcua</title><link rel="icon" href="data:,"><style>${style}${own}</style></head>
<body><header><h1>${escapeHtml(title)}</h1><p>${subtitle}</p></header><main>${body}</main>${script ? `<script>${script}</script>` : ""}</body></html>`;
