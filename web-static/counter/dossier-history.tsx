import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { momentText } from "../browser/clock-text.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

/** All that happened, the latest first. */
export const DossierHistory = ({ view }: { view: DossierView }) => {
  const { language } = useDesk();
  const { dossier: text, frame } = { vi, en }[language];
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      <ol class="history">
        {[...view.history].reverse().map((entry) => (
          <li key={entry.seq} data-event={entry.event}>
            <time dateTime={entry.at}>
              {momentText(entry.at, language)} · {entry.by.startsWith("system:") ? text.system : entry.by}
              {entry.behalf !== undefined && ` ${frame.onBehalf(entry.behalf)}`}
            </time>
            {entry.text[language]}
          </li>
        ))}
      </ol>
    </section>
  );
};
