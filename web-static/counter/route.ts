import { useEffect, useState } from "preact/hooks";
import type { Screen } from "./desk.ts";

export type Route =
  | { readonly at: Screen; readonly status?: string }
  | { readonly at: "dossier"; readonly code: string; readonly sentBefore?: true }
  | { readonly at: "slip"; readonly code: string }
  | { readonly at: "start" };

export const links = {
  inbox: "#/ho-so",
  fresh: "#/tiep-nhan",
  handoffs: "#/viec",
  counter: "#/quay",
  withStatus: (status: string) => `#/ho-so?${status}`,
  dossier: (code: string) => `#/ho-so/${encodeURIComponent(code)}`,
  /** The dossier that an earlier sending made whose answer was lost. */
  sentBefore: (code: string) => `#/ho-so/${encodeURIComponent(code)}?da-gui`,
  slip: (code: string) => `#/ho-so/${encodeURIComponent(code)}/giay-hen`,
} as const;

/** @param hash as in `location.hash`; an unknown one leads to the start */
export const parseRoute = (hash: string): Route => {
  const [path = "", query] = hash.replace(/^#\/?/, "").split("?");
  const [first, code, last] = path.split("/").map(decodeURIComponent);
  if (first === "ho-so" && code !== undefined) {
    if (last === "giay-hen") return { at: "slip", code };
    return query === "da-gui" ? { at: "dossier", code, sentBefore: true } : { at: "dossier", code };
  }
  if (first === "ho-so") return query === undefined ? { at: "inbox" } : { at: "inbox", status: query };
  if (first === "tiep-nhan") return { at: "fresh" };
  if (first === "viec") return { at: "handoffs" };
  if (first === "quay") return { at: "counter" };
  return { at: "start" };
};

export const useRoute = (): Route => {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
};
