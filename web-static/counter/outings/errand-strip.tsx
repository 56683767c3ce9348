import { outbox as en } from "../../text/outbox-en.ts";
import { outbox as vi } from "../../text/outbox-vi.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import type { Errands } from "./use-errands.ts";

/** Above the screens while something that was done on an outing is not told, or was refused and wants an eye. */
export const ErrandStrip = ({ errands: { left } }: { readonly errands: Errands }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [first] = left;
  if (first === undefined) return null;
  const refused = left.filter(({ problem }) => problem !== undefined);
  const waiting = left.length - refused.length;
  const counts = [
    ...(waiting > 0 ? [text.errands(waiting)] : []),
    ...(refused.length > 0 ? [text.errandsToSee(refused.length)] : []),
  ];
  return (
    <p class="notice warn no-print" role="status" data-testid="errands">
      {counts.join(" · ")}. <a href={links.outing((refused[0] ?? first).outing)}>{text.errandsOpen}</a>
    </p>
  );
};
