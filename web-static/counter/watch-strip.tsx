import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";

export const OVERDUE = "qua-han";
export const DUE_TODAY = "hom-nay";

interface Props {
  /** Undefined while they are being counted. */
  readonly overdue: number | undefined;
  readonly dueToday: number | undefined;
  readonly unaccepted: number | undefined;
  readonly only: string | undefined;
}

/** "Quá hạn 3 · Đến hạn hôm nay 5 · Chưa nhận 4": each number leads to its rows. */
export const WatchStrip = ({ overdue, dueToday, unaccepted, only }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const numbers = [
    { name: text.overdue, count: overdue, link: links.inboxOnly(OVERDUE), tone: "late", on: only === OVERDUE },
    { name: text.dueToday, count: dueToday, link: links.inboxOnly(DUE_TODAY), tone: "warn", on: only === DUE_TODAY },
    { name: text.unaccepted, count: unaccepted, link: links.unaccepted, tone: "warn", on: false },
  ];
  return (
    <nav class="watch" aria-label={text.watch} data-testid="watch">
      {numbers.map(({ name, count, link, tone, on }) => (
        <a key={link} href={link} aria-current={on ? "page" : undefined}>
          {name} <strong class={`tag ${(count ?? 0) > 0 ? tone : ""}`}>{count ?? "…"}</strong>
        </a>
      ))}
    </nav>
  );
};
