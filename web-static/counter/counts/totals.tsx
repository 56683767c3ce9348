import type { CountedGroup } from "../../../shared/contracts/counts-api.ts";
import { useDesk } from "../desk.ts";
import { absentShare, type CountsWords, figure, wordsOf } from "./words.ts";

interface Tile {
  readonly name: string;
  readonly value: string;
  /** What stands small beneath: the other end of the spread, and from how many it was measured. */
  readonly more?: string;
  readonly was: string | undefined;
}

interface Props {
  readonly all: CountedGroup;
  /** The same of the period before; absent where it would not compare. */
  readonly before: CountedGroup | undefined;
  /** What the period is: today alone, some days of which today is the last, or days that are over. */
  readonly until: "now" | "today" | "over";
}

const minutesTile = (
  name: string,
  spread: CountedGroup["waited"],
  was: CountedGroup["waited"],
  text: CountsWords,
): Tile => ({
  name,
  value: spread === undefined ? text.none : text.minutes(String(spread.median)),
  ...(spread === undefined
    ? {}
    : { more: `${text.p90(text.minutes(String(spread.p90)))}; ${text.measured(spread.people)}` }),
  was: was && text.minutes(String(was.median)),
});

const percent = (group: CountedGroup | undefined): string | undefined => {
  const share = group && absentShare(group);
  return share === undefined ? undefined : `${share}%`;
};

/** What the whole period comes to, told before the charts. */
export const Totals = ({ all, before, until }: Props) => {
  const { language } = useDesk();
  const text = wordsOf(language);
  const tiles: Tile[] = [
    { name: text.taken, value: figure(all.taken, language), was: before && figure(before.taken, language) },
    minutesTile(text.waited, all.waited, before?.waited, text),
    minutesTile(text.lasted, all.lasted, before?.lasted, text),
    { name: text.noShow, value: percent(all) ?? text.none, was: percent(before) },
    {
      name: { now: text.uncalledNow, today: text.uncalledSoFar, over: text.uncalled }[until],
      value: figure(all.uncalled, language),
      was: before && figure(before.uncalled, language),
    },
  ];
  return (
    <dl class="portal-counts" data-testid="count-totals">
      {tiles.map(({ name, value, more, was }) => (
        <div key={name} class="card">
          <dt>{name}</dt>
          <dd>
            {value}
            {more !== undefined && <span class="quiet small count-more">{more}</span>}
            {was !== undefined && <span class="quiet small count-more">{text.was(was)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
