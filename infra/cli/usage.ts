import { complain } from "./complain.ts";

/** How each command is written. `motcua --help` and every complaint about a wrong call show the same line. */
export const usages = {
  due: "motcua due --received 2026-11-23T09:00+07:00 --limit 3wd|10d|8wh|same-day [--cutoff 15:00]",
  sms: 'motcua sms measure [--keep-marks] "Hồ sơ đã có kết quả"',
  check: "motcua check [<province>…] [--province FILE] [--folder FOLDER] [--file FILE] [--review] [--json]",
  simulate:
    "motcua simulate (1.001193 | --file FILE) [--dossiers 1000] [--year 2026] [--officers justice=2,…] [--seed 1] [--json] [--svg FILE]",
  queue:
    "motcua queue simulate (--commune 01288 | --line ho-tich-chung-thuc) [--staffing 2,3,4] [--rates LINE=40,…] " +
    "[--move 01648-3=dat-dai-xay-dung-kinh-doanh@08:30] [--stops] [--day saturday|weekday] [--priority 0.2] [--no-show 0.05] [--seed 1] [--folder FOLDER] [--json] [--svg FILE]",
  explain:
    "motcua explain (--dossier H14.101-261128-0001 [--outputs cdk.out/outputs.json --token TOKEN] | " +
    "--procedure 1.001776 --commune 01288 [--case standard] [--channel online] [--answers who=child,…])",
  "dry-run": "motcua dry-run --routes FILE.yaml [--days 30] [--outputs cdk.out/outputs.json]",
  catalogue:
    "motcua catalogue import FILE --map NAME|MAP.yaml [--out FOLDER] [--report REPORT.csv] [--replace] | " +
    "drafts FOLDER [--by NAME] [--outputs cdk.out/outputs.json] | " +
    "export [--format csv|json|yaml] [--out FILE] [--folder FOLDER] | " +
    "generate --procedures N --communes M --out FOLDER [--seed S] | " +
    "qr --out FILE.pdf [--per-page 1|6|12] [--province cao-bang] [--url https://… | --outputs cdk.out/outputs.json]",
  publish:
    "motcua publish [--outputs cdk.out/outputs.json] [--province cao-bang] [--by NAME] [--reason TEXT] [--take 1.001193] [--folder FOLDER]",
  schemas: "motcua schemas",
  openapi: "motcua openapi [file]",
  asyncapi: "motcua asyncapi",
  agency:
    "motcua agency (check --url https://… --secret whsec_… [--mode structured|binary] [--json] | " +
    "check --queue [--agency H14.15] [--seconds 60] [--aws] [--json] | read ANSWER.json)",
  token: "motcua token --role receptionist (--commune 01288 | --agency H14.12 | --province) [--user lan.tangiang]",
  clock: "motcua clock [+3d | +2h | +10m | -1d | 2026-11-28T07:30 | reset]",
  officer:
    "motcua officer add --outputs cdk.out/outputs.json --user lan.tangiang --email lan@example.vn --role receptionist (--commune 01288 | --agency H14.12 | --province)",
  redrive: "motcua redrive --queue handoff-inbox [--max 100] [--outputs cdk.out/outputs.json]",
  portal:
    "motcua portal (reconcile --commune 01288 [--date 2026-11-26] [--send] [--outputs cdk.out/outputs.json --token TOKEN] | stand-in [--port 3900])",
  republish:
    "motcua republish (--dossier H14.101-261128-0001 [--from-version 1] [--to-version 9] | " +
    "--from 2026-11-20T00:00 [--to 2026-11-21T00:00] [--agency H14.15] [--yes] [--cursor CURSOR]) [--outputs cdk.out/outputs.json]",
  trace:
    "motcua trace (H14.101-261128-0001 | H14.101-261128-0001:3 | 01288.civil-status.261128.12) [--outputs cdk.out/outputs.json]",
} as const satisfies Record<string, string>;
export type CommandName = keyof typeof usages;

/** Tells how the command is written; it ends with exit code 2. */
export const complainUsage = (name: CommandName): void =>
  complain([`Cách dùng: ${usages[name]}`, `Usage: ${usages[name]}`]);
