import { expect, test } from "vitest";
import { links, parseRoute } from "./route.ts";

test.each([
  ["", { at: "start" }],
  ["#/khong-co", { at: "start" }],
  [links.inbox, { at: "inbox" }],
  [links.withStatus("ready"), { at: "inbox", status: "ready" }],
  [links.dossier("H14.101-261121-0001"), { at: "dossier", code: "H14.101-261121-0001" }],
  [links.sentBefore("H14.101-261121-0001"), { at: "dossier", code: "H14.101-261121-0001", sentBefore: true }],
  [links.slip("H14.101-261121-0001"), { at: "slip", code: "H14.101-261121-0001" }],
  [links.fresh, { at: "fresh" }],
  [links.handoffs, { at: "handoffs" }],
  [links.counter, { at: "counter" }],
])("%s opens its screen", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
