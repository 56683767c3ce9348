import type { AuditList } from "../../shared/contracts/people-api.ts";

export type AuditItem = AuditList["items"][number];

/** Looks of one officer at one list within one hour, which his screen makes by itself, told as one. */
export interface AuditRow extends AuditItem {
  readonly times: number;
  /** Of the last one. */
  readonly until: string;
}

/** The subject of a look at a whole list. */
export const LIST = "inbox";

const groupOf = ({ officer, action, subject, allowed, at }: AuditItem): string =>
  [officer, action, subject, allowed, at.slice(0, 13)].join(" ");

/** Rows in the order of their first look. Only allowed looks at lists are put together: each dossier and denial counts. */
export const auditRows = (items: readonly AuditItem[]): AuditRow[] => {
  const rows: AuditRow[] = [];
  const places = new Map<string, number>();
  for (const item of items) {
    const group = groupOf(item);
    const place = item.subject === LIST && item.allowed ? places.get(group) : undefined;
    const before = place === undefined ? undefined : rows[place];
    if (place === undefined || before === undefined) {
      places.set(group, rows.length);
      rows.push({ ...item, times: 1, until: item.at });
    } else rows[place] = { ...before, times: before.times + 1, until: item.at };
  }
  return rows;
};
