import { useState } from "preact/hooks";
import type { HelpView } from "../../shared/contracts/help-api.ts";
import { usePoll } from "../browser/use-poll.ts";
import { surge as en } from "../text/calling-en.ts";
import { surge as vi } from "../text/calling-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";

const POLL_MS = 30_000;

/** On every screen of the lead while a line is overloaded: which, how long people wait, and the way to who can help. */
export const SurgeBanner = ({ commune }: { commune: string }) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [lines, setLines] = useState<HelpView["lines"]>([]);
  usePoll(async () => {
    const answer = await api.get<HelpView>(`/counters/${commune}/help`);
    if (answer.kind === "ok") setLines(answer.value.lines.filter(({ surge }) => surge !== undefined));
    return POLL_MS;
  }, commune);
  if (lines.length === 0) return null;
  return (
    <div class="notice late row spread surge-banner" role="status" data-testid="surge">
      <span>
        {lines.map(({ name, minutes, waiting }) => text.overloaded(name[language], waiting, minutes)).join(" ")}
      </span>
      <a class="button" href={links.help}>
        {text.whoHelps}
      </a>
    </div>
  );
};
