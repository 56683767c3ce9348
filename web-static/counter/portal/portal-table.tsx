import type { ComponentChildren } from "preact";
import { HeadRow } from "../../browser/head-row.tsx";

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly empty: string;
  readonly rows: readonly ComponentChildren[];
}

/** A list of the portal's screen, or the sentence that stands for an empty one. */
export const PortalTable = ({ label, columns, empty, rows }: Props) =>
  rows.length === 0 ? (
    <p class="empty card">{empty}</p>
  ) : (
    <div class="card table-card">
      <table class="list" aria-label={label}>
        <HeadRow columns={columns} />
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
