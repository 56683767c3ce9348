import type { ComponentChildren } from "preact";
import { HeadRow } from "../../browser/head-row.tsx";

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly children?: ComponentChildren;
}

/** Figures in a table under their heading; a chart of them stands between. */
export const FigureTable = ({ caption, head, rows, children }: Props) => (
  <section class="card">
    <h3>{caption}</h3>
    {children}
    <div class="table-card">
      <table class="list">
        <caption class="only-heard">{caption}</caption>
        <HeadRow columns={head} />
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, at) => (
                <td key={head[at + 1]} data-label={head[at + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
