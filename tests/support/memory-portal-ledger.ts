import type { Lease, Ledger, PortalLedger, Sent, Unsent } from "../../shared/store/portal-ledger.ts";

interface Line {
  readonly lease?: Lease;
  readonly sent?: Sent;
  readonly unsent?: Unsent;
  readonly again?: true;
  readonly sweepAt?: string;
}

const ledgerOf = ({ sent, unsent, again }: Line = {}): Ledger => ({
  ...(sent && { sent }),
  ...(unsent && { unsent }),
  again: again === true,
});

/** The portal's ledger in memory, for loads that a table is too slow for; proven by the same suite as the real one. */
export const memoryPortalLedger = (): PortalLedger => {
  const lines = new Map<string, Line>();
  const at = (code: string): Line => lines.get(code) ?? {};
  const settle = (code: string, { id }: Lease, change: (line: Line) => Line): void => {
    const { lease, ...rest } = at(code);
    if (lease?.id === id) lines.set(code, change(rest));
  };
  return {
    load: async (code) => ledgerOf(lines.get(code)),
    claim: async (code, lease) => {
      const line = at(code);
      if (line.lease !== undefined && line.lease.until > lease.at) return undefined;
      lines.set(code, { ...line, lease });
      return ledgerOf(line);
    },
    release: async (code, lease) => settle(code, lease, (line) => line),
    finish: async (code, lease, sent) => settle(code, lease, () => ({ sent })),
    fail: async (code, lease, unsent, sweepAt) =>
      settle(code, lease, ({ again, sweepAt: _, ...line }) => {
        // Somebody's wish to have it sent again ends with a lasting refusal, which he is shown.
        if (sweepAt === undefined) return { ...line, unsent };
        return { ...line, unsent, sweepAt, ...(again && { again }) };
      }),
    askAgain: async (code) => void lines.set(code, { ...at(code), again: true }),
    unsentOf: async (commune) =>
      [...lines.values()].flatMap(({ unsent }) => (unsent?.commune === commune ? [unsent] : [])),
    overdue: async (before, limit) =>
      [...lines]
        .flatMap(([code, { sweepAt }]) => (sweepAt === undefined ? [] : [{ code, place: `${sweepAt}#${code}` }]))
        .filter(({ place }) => place < before)
        .toSorted((left, right) => (left.place < right.place ? -1 : 1))
        .slice(0, limit)
        .map(({ code }) => code),
  };
};
