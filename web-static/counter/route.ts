import { createContext } from "preact";
import { useContext, useLayoutEffect, useState } from "preact/hooks";
import type { Screen } from "./screens.ts";

export type Route =
  | { readonly at: Screen; readonly only?: string }
  | { readonly at: "procedure"; readonly code: string; readonly tab?: string }
  | { readonly at: "message"; readonly id: string; readonly tab?: string }
  | { readonly at: "route"; readonly owner: string; readonly tab?: string }
  | { readonly at: "list"; readonly id: string }
  | { readonly at: "dossier"; readonly code: string; readonly sentBefore?: true }
  | { readonly at: "slip"; readonly code: string; readonly form: string; readonly printNow?: true }
  | { readonly at: "receipt"; readonly code: string; readonly number: string }
  | { readonly at: "find" }
  | { readonly at: "start" };

export const links = {
  inbox: "#/ho-so",
  fresh: "#/tiep-nhan",
  handoffs: "#/viec",
  counter: "#/quay",
  help: "#/ho-tro",
  appointments: "#/lich-hen",
  kiosk: "#/ki-ot",
  counts: "#/thong-ke",
  cash: "#/so-quy",
  audit: "#/nhat-ky",
  collective: "#/danh-sach",
  /** One list; "moi" and "so" are the screens for a new one and for the register. */
  list: (id: string) => `#/danh-sach/${encodeURIComponent(id)}`,
  portal: "#/cong-quoc-gia",
  agencies: "#/co-quan",
  operations: "#/van-hanh",
  /** What is stuck in one queue, by its short name. */
  operationsStuck: (queue: string) => `#/van-hanh?tin-ket=${encodeURIComponent(queue)}`,
  /** @param place code of an agency or commune whose dossiers are counted */
  operationsMap: (place = "") => `#/van-hanh?hang-doi${place === "" ? "" : `=${encodeURIComponent(place)}`}`,
  operationsWay: (of = "") => `#/van-hanh?duong-di${of === "" ? "" : `=${encodeURIComponent(of)}`}`,
  catalogue: "#/thu-tuc",
  delegation: "#/uy-quyen",
  staff: "#/phan-cong",
  /** @param tab how it is called in the address; the form when absent */
  procedure: (code: string, tab?: string) =>
    `#/thu-tuc/${encodeURIComponent(code)}${tab === undefined ? "" : `?${tab}`}`,
  messages: "#/tin-nhan",
  announcements: "#/thong-bao",
  outings: "#/luu-dong",
  /** One outing of a team to a hamlet. */
  outing: (id: string) => `#/luu-dong?${encodeURIComponent(id)}`,
  routes: "#/duong-di",
  /** The routes of one owner of steps; @param tab as for a procedure */
  routesOf: (owner: string, tab?: string) =>
    `#/duong-di/${encodeURIComponent(owner)}${tab === undefined ? "" : `?${tab}`}`,
  /** One message; @param tab as for a procedure */
  message: (id: string, tab?: string) => `#/tin-nhan/${encodeURIComponent(id)}${tab === undefined ? "" : `?${tab}`}`,
  /** One tab of the inbox, or what must be watched in it. */
  inboxOnly: (only: string) => `#/ho-so?${only}`,
  unaccepted: "#/viec?chua-nhan",
  mine: "#/viec?cua-toi",
  opinions: "#/viec?y-kien",
  /** What is looked for is a citizen's name, so it stays out of the address, which a browser remembers. */
  find: "#/tim",
  dossier: (code: string) => `#/ho-so/${encodeURIComponent(code)}`,
  /** The dossier that an earlier sending made whose answer was lost. */
  sentBefore: (code: string) => `#/ho-so/${encodeURIComponent(code)}?da-gui`,
  /** One receipt for money, to be printed. */
  payment: (code: string, number: string) =>
    `#/ho-so/${encodeURIComponent(code)}/bien-lai?${encodeURIComponent(number)}`,
  /** A form to print; the receipt, which is printed most, has the shortest address. */
  slip: (code: string, form = "receipt") =>
    `#/ho-so/${encodeURIComponent(code)}/${form === "receipt" ? "giay-hen" : `giay/${encodeURIComponent(form)}`}`,
  /** The same, and the printer's window opens by itself. */
  slipToPrint: (code: string) => `#/ho-so/${encodeURIComponent(code)}/giay-hen?in`,
} as const;

const SCREENS: Readonly<Record<string, Screen>> = {
  "ho-so": "inbox",
  "tiep-nhan": "fresh",
  viec: "handoffs",
  quay: "counter",
  "ho-tro": "help",
  "lich-hen": "appointments",
  "ki-ot": "kiosk",
  "thong-ke": "counts",
  "so-quy": "cash",
  "nhat-ky": "audit",
  "danh-sach": "collective",
  "cong-quoc-gia": "portal",
  "co-quan": "agencies",
  "van-hanh": "operations",
  "thu-tuc": "catalogue",
  "tin-nhan": "messages",
  "thong-bao": "announcements",
  "luu-dong": "outings",
  "duong-di": "routes",
  "uy-quyen": "delegation",
  "phan-cong": "staff",
};

/** A part of the address as it was typed, when it is not what `encodeURIComponent` writes. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** @param hash as in `location.hash`; an unknown one leads to the start */
export const parseRoute = (hash: string): Route => {
  const [path = "", query] = hash.replace(/^#\/?/, "").split("?");
  const [first = "", second = "", last, form] = path.split("/").map(decoded);
  if (first === "tim") return { at: "find" };
  if (first === "ho-so" && second !== "") {
    const printNow = query === "in" ? { printNow: true as const } : {};
    if (last === "giay-hen") return { at: "slip", code: second, form: "receipt", ...printNow };
    if (last === "giay" && form) return { at: "slip", code: second, form, ...printNow };
    if (last === "bien-lai") return { at: "receipt", code: second, number: decoded(query ?? "") };
    return { at: "dossier", code: second, ...(query === "da-gui" ? { sentBefore: true } : {}) };
  }
  if (first === "danh-sach" && second !== "") return { at: "list", id: second };
  if (first === "thu-tuc" && second !== "")
    return { at: "procedure", code: second, ...(query === undefined ? {} : { tab: decoded(query) }) };
  if (first === "tin-nhan" && second !== "")
    return { at: "message", id: second, ...(query === undefined ? {} : { tab: decoded(query) }) };
  if (first === "duong-di" && second !== "")
    return { at: "route", owner: second, ...(query === undefined ? {} : { tab: decoded(query) }) };
  const at = SCREENS[first];
  if (at === undefined) return { at: "start" };
  return query === undefined ? { at } : { at, only: decoded(query) };
};

/**
 * The address whose screen is shown, as in `location.hash`. The browser's own is a moment ahead of the screen: whoever reads it there
 * takes the next screen's address for his own.
 */
const ShownHash = createContext("");
export const ShownAt = ShownHash.Provider;
export const useShownHash = (): string => useContext(ShownHash);

export const useHash = (): string => {
  const [hash, setHash] = useState(() => location.hash);
  // Before anything is painted: whoever sees the screen may already go on from it.
  useLayoutEffect(() => {
    // Each screen says itself where it begins; the browser would go back to where the last one ended.
    history.scrollRestoration = "manual";
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return hash;
};
