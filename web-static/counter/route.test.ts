import { expect, test } from "vitest";
import { links, parseRoute } from "./route.ts";

const code = "H14.101-261121-0001";

test.each([
  ["", { at: "start" }],
  ["#/khong-co", { at: "start" }],
  [links.inbox, { at: "inbox" }],
  ["#/ho-so/", { at: "inbox" }],
  [links.inboxOnly("to-send-on"), { at: "inbox", only: "to-send-on" }],
  [links.unaccepted, { at: "handoffs", only: "chua-nhan" }],
  [links.dossier(code), { at: "dossier", code }],
  [links.sentBefore(code), { at: "dossier", code, sentBefore: true }],
  [links.slip(code), { at: "slip", code, form: "receipt" }],
  [links.slip(code, "control-slip"), { at: "slip", code, form: "control-slip" }],
  [links.slipToPrint(code), { at: "slip", code, form: "receipt", printNow: true }],
  [links.find, { at: "find" }],
  [links.fresh, { at: "fresh" }],
  [links.handoffs, { at: "handoffs" }],
  [links.counter, { at: "counter" }],
  [links.audit, { at: "audit" }],
  [links.operations, { at: "operations" }],
  [links.operationsWay("H14.101-261121-0001:3"), { at: "operations", only: "duong-di=H14.101-261121-0001:3" }],
  [links.catalogue, { at: "catalogue" }],
  [links.procedure("1.001193"), { at: "procedure", code: "1.001193" }],
  [links.procedure("1.001193", "lich-su"), { at: "procedure", code: "1.001193", tab: "lich-su" }],
  [links.messages, { at: "messages" }],
  [links.message("dossier-ready"), { at: "message", id: "dossier-ready" }],
  [links.message("dossier-ready", "lich-su"), { at: "message", id: "dossier-ready", tab: "lich-su" }],
])("%s opens its screen", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test("an address that nobody's software wrote opens a screen all the same", () => {
  expect(parseRoute("#/%")).toEqual({ at: "start" });
  expect(parseRoute("#/ho-so/%E0%A4%A")).toEqual({ at: "dossier", code: "%E0%A4%A" });
  expect(parseRoute("#/ho-so?%")).toEqual({ at: "inbox", only: "%" });
});
