import { useEffect, useRef } from "preact/hooks";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";

/** The statuses of what is open; together they are all of it. */
const STATUSES = ["submitted", "received", "processing", "supplement-requested", "payment-requested", "ready"] as const;
/** What an office gave back lies under "processing" too, and must not be overlooked there. */
const TABS = ["submitted", "to-send-on", ...STATUSES.slice(1)] as const;
type Tab = (typeof TABS)[number] | (typeof STATUSES)[number];

export const isInboxTab = (name: string | undefined): name is Tab => TABS.some((tab) => tab === name);

interface Props {
  /** Undefined while nobody has told them yet. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly only: string | undefined;
}

export const InboxTabs = ({ counts, only }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const nav = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen; the chosen one is brought into sight without moving the page.
  useEffect(() => {
    const chosen = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (chosen) nav.current?.scrollTo({ left: chosen.offsetLeft - nav.current.offsetLeft });
  }, [only]);
  const countOf = (tab: Tab) => counts && (counts[tab] ?? 0);
  const all = counts && STATUSES.reduce((sum, status) => sum + (countOf(status) ?? 0), 0);
  const tabs = [
    { link: links.inbox as string, name: text.all, count: all, on: only === undefined, tone: "" },
    ...TABS.map((tab) => ({
      link: links.inboxOnly(tab),
      name: text.statuses[tab],
      count: countOf(tab),
      on: only === tab,
      tone: tab === "to-send-on" && (countOf(tab) ?? 0) > 0 ? "late" : "",
    })),
  ];
  return (
    <nav class="tabs" aria-label={text.status} ref={nav}>
      {tabs.map(({ link, name, count, on, tone }) => (
        <a key={link} href={link} aria-current={on ? "page" : undefined}>
          {name} <span class={`tag ${tone}`}>{count ?? "…"}</span>
        </a>
      ))}
    </nav>
  );
};
