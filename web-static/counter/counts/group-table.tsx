import type { CountedGroup } from "../../../shared/contracts/counts-api.ts";
import { useDesk } from "../desk.ts";
import { absentShare, type Grouping, groupName, titleOf, wordsOf } from "./words.ts";

type Spread = CountedGroup["waited"];

/** Half and nine of ten as a bar in the cell: rows compare at a look, and the figures beside it are what is read. */
const SpreadBar = ({ median, p90, most }: { median: number; p90: number; most: number }) => (
  <svg class="count-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="behind" y="0" height="8" width={(100 * p90) / most} />
    <rect class="front" y="2" height="4" width={(100 * median) / most} />
  </svg>
);

const SpreadCell = ({ label, spread, most }: { label: string; spread: Spread; most: number }) => {
  const text = wordsOf(useDesk().language);
  return (
    <td data-label={label}>
      {spread === undefined ? (
        text.none
      ) : (
        <>
          <span class="count-spread">
            {spread.median} · {spread.p90}
          </span>
          <SpreadBar median={spread.median} p90={spread.p90} most={most} />
        </>
      )}
    </td>
  );
};

/** The figures of each line, hour, counter, class or day, a row for each. */
export const GroupTable = ({ grouping, groups }: { grouping: Grouping; groups: readonly CountedGroup[] }) => {
  const { language } = useDesk();
  const text = wordsOf(language);
  const { columns } = text;
  // Neither counters nor officers take numbers: theirs are those that they have called.
  const takenName = grouping === "counters" || grouping === "officers" ? columns.called : columns.taken;
  const mostOf = (spread: (group: CountedGroup) => Spread) =>
    Math.max(1, ...groups.map((one) => spread(one)?.p90 ?? 0));
  const [mostWait, mostVisit] = [mostOf(({ waited }) => waited), mostOf(({ lasted }) => lasted)];
  return (
    <div class="card table-card">
      <table class="count-table">
        <caption class="only-heard">{titleOf(grouping, text)}</caption>
        <thead>
          <tr>
            {[columns.name[grouping], takenName, columns.served, columns.waited, columns.lasted, columns.noShow].map(
              (name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const absent = absentShare(group);
            return (
              <tr key={group.key} data-testid={`${grouping}-row`}>
                <th scope="row">{groupName(grouping, group, language)}</th>
                <td data-label={takenName}>{group.taken}</td>
                <td data-label={columns.served}>{group.served}</td>
                <SpreadCell label={columns.waited} spread={group.waited} most={mostWait} />
                <SpreadCell label={columns.lasted} spread={group.lasted} most={mostVisit} />
                <td data-label={columns.noShow}>{absent === undefined ? text.none : `${group.noShow} (${absent}%)`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
