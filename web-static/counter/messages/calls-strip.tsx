import type { CallList } from "../../../shared/contracts/message-api.ts";
import { calls as en } from "../../text/calls-en.ts";
import { calls as vi } from "../../text/calls-vi.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { shortMoment } from "../short-moment.ts";
import { useLoad } from "../use-load.ts";

/** Whom no message reached: nothing is shown when everybody was reached, or as long as nothing is known. */
export const CallsStrip = ({ commune }: { commune: string }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { answer } = useLoad<CallList>(`/messages/calls?${new URLSearchParams({ commune })}`);
  if (answer?.kind !== "ok" || answer.value.items.length === 0) return null;
  const { items } = answer.value;
  return (
    <details class="notice warn calls" data-testid="calls">
      <summary>{text.title(items.length)}</summary>
      <p class="small">{text.more}</p>
      <ul class="plain">
        {items.map(({ code, seq, at }) => (
          <li key={`${code} ${seq}`}>
            <a href={links.dossier(code)}>{code}</a> <span class="quiet small">{text.since(shortMoment(at))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
