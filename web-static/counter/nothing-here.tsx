import type { Language } from "../../shared/domain/localized.ts";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { ScreenTitle } from "./screen-title.tsx";

/** A screen that the role does not have says so, instead of an empty page. */
export const NothingHere = () => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <section>
      <ScreenTitle title={text.title} />
      <p class="empty card">{text.nothingHere}</p>
    </section>
  );
};

/** An officer to whom no role was given yet. */
export const NoRole = ({ officer, language }: { officer: string; language: Language }) => {
  const text = { vi, en }[language];
  return (
    <main class="wrap section">
      <h1>{text.title}</h1>
      <p class="notice warn">
        {officer}: {text.noRole}
      </p>
    </main>
  );
};
