import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { SlipList } from "../../shared/contracts/slip-api.ts";
import { slipTools as en } from "../text/console-en.ts";
import { slipTools as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";
import { printsSlips } from "./screens.ts";
import { useLoad } from "./use-load.ts";

/** The forms that can be printed of the dossier as it is now. Nothing is shown while they are not known. */
export const SlipLinks = ({ view: { code, mayPrint } }: { view: DossierView }) => {
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const path = `/dossiers/${encodeURIComponent(code)}/slips`;
  const { answer } = useLoad<SlipList>(mayPrint && printsSlips(role.role) ? path : undefined);
  if (answer?.kind !== "ok" || answer.value.items.length === 0) return null;
  return (
    <section class="card" data-testid="slip-links">
      <h2>{text.forms}</h2>
      <ul class="plain">
        {answer.value.items.map(({ form, title }) => (
          <li key={form}>
            <a href={links.slip(code, form)} lang="vi">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
