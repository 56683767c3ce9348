import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";

export const OVERDUE = "qua-han";
export const DUE_TODAY = "hom-nay";

/** What was counted so far; there may be more until all of it has been read. */
export interface Counted {
  readonly count: number;
  readonly isAll: boolean;
}

interface Props {
  /** Undefined while nothing has been read. */
  readonly overdue: Counted | undefined;
  readonly dueToday: Counted | undefined;
  readonly unaccepted: Counted | undefined;
  readonly only: string | undefined;
}

const inWords = (counted: Counted | undefined): string =>
  counted === undefined ? "…" : `${counted.count}${counted.isAll ? "" : "+"}`;

/** "Quá hạn 3 · Đến hạn hôm nay 5 · Chưa nhận 4": each number leads to its rows. */
export const WatchStrip = ({ overdue, dueToday, unaccepted, only }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const numbers = [
    { name: text.overdue, counted: overdue, link: links.inboxOnly(OVERDUE), tone: "late", on: only === OVERDUE },
    { name: text.dueToday, counted: dueToday, link: links.inboxOnly(DUE_TODAY), tone: "warn", on: only === DUE_TODAY },
    { name: text.unaccepted, counted: unaccepted, link: links.unaccepted, tone: "warn", on: false },
  ];
  return (
    <nav class="watch" aria-label={text.watch} data-testid="watch">
      {numbers.map(({ name, counted, link, tone, on }) => (
        <a key={link} href={link} aria-current={on ? "page" : undefined}>
          {name} <strong class={`tag ${(counted?.count ?? 0) > 0 ? tone : ""}`}>{inWords(counted)}</strong>
        </a>
      ))}
    </nav>
  );
};
