import { useContext } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { DeskContext } from "./desk.ts";

/** An officer without a role, or a role without screens: says so, instead of an empty page. */
export const NothingHere = ({ officer, language }: { officer?: string; language?: Language }) => {
  const desk = useContext(DeskContext);
  const text = { vi, en }[language ?? desk?.language ?? "vi"];
  if (desk !== undefined) return <p class="empty card">{text.nothingHere}</p>;
  return (
    <main class="wrap section">
      <h1>{text.title}</h1>
      <p class="notice warn">
        {officer}: {text.noRole}
      </p>
    </main>
  );
};
