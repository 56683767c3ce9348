import { dossier as en } from "../text/console-en.ts";
import { dossier as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";
import { screensOf } from "./screens.ts";

const LAST_LIST = "last-list";

/** A list says that it is the one to come back to. @param hash where it is shown */
export const rememberList = (memory: Map<string, unknown>, hash: string): void => void memory.set(LAST_LIST, hash);

/** From a dossier back to the list that the officer came from, else to the role's first screen. */
export const WayBack = () => {
  const { language, memory, role } = useDesk();
  const [first = "inbox"] = screensOf(role.role);
  const last = memory.get(LAST_LIST);
  return (
    <p class="way-back no-print">
      <a href={typeof last === "string" && last !== "" ? last : links[first]}>← {{ vi, en }[language].back}</a>
    </p>
  );
};
