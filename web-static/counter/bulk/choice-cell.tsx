import { useRef } from "preact/hooks";
import { bulk as en } from "../../text/bulk-en.ts";
import { bulk as vi } from "../../text/bulk-vi.ts";
import { useDesk } from "../desk.ts";
import type { BulkItem } from "./bulk-item.ts";
import { neighbour, ranged, toggled } from "./choice.ts";
import { troubleId } from "./row-trouble.tsx";
import type { Bulk } from "./use-bulk.ts";

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

const boxOf = (from: HTMLElement, id: string): HTMLElement | null =>
  from.closest("table")?.querySelector<HTMLElement>(`[data-choose="${CSS.escape(id)}"]`) ?? null;

/** Chooses the row: space or a click; with Shift and an arrow or a click a range of them. */
export const ChoiceCell = ({ item: { id, code, allowed }, bulk }: { item: BulkItem; bulk: Bulk }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const withShift = useRef(false);
  if (allowed.length === 0) return <td class="at-choice" />;
  const ids = bulk.rows.map((row) => row.id);
  const isChosen = bulk.chosen.has(id);
  const change = () => {
    const from = withShift.current ? bulk.anchor.current : undefined;
    withShift.current = false;
    if (from !== undefined) return bulk.choose(ranged(bulk.chosen, ids, { from: from.id, to: id, on: from.on }));
    bulk.anchor.current = { id, on: !isChosen };
    bulk.choose(toggled(bulk.chosen, id));
  };
  const press = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = neighbour(ids, id, step);
    if (next === undefined) return;
    boxOf(event.currentTarget, next)?.focus();
    if (event.shiftKey) bulk.choose(ranged(bulk.chosen, ids, { from: id, to: next, on: true }));
  };
  return (
    <td class="at-choice">
      <label>
        <input
          type="checkbox"
          data-choose={id}
          checked={isChosen}
          disabled={bulk.isRunning}
          aria-label={text.choose(code)}
          aria-describedby={bulk.fateOf(id) === undefined ? undefined : troubleId(id)}
          onClick={(event) => {
            withShift.current = event.shiftKey;
          }}
          onChange={change}
          onKeyDown={press}
        />
      </label>
    </td>
  );
};
