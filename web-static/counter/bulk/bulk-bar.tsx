import { useEffect, useRef } from "preact/hooks";
import type { BulkCommand } from "../../../shared/contracts/dossier-api.ts";
import { bulk as en } from "../../text/bulk-en.ts";
import { bulk as vi } from "../../text/bulk-vi.ts";
import { actions as enActions } from "../../text/console-en.ts";
import { actions as viActions } from "../../text/console-vi.ts";
import { CommandForm } from "../command-form.tsx";
import { isGrave } from "../command-target.ts";
import { useDesk } from "../desk.ts";
import { offeredTo, takersOf } from "./bulk-item.ts";
import { BulkProgress, BulkResult } from "./bulk-progress.tsx";
import { shareOf } from "./choice.ts";
import type { Bulk } from "./use-bulk.ts";

const useWords = () => {
  const { language } = useDesk();
  return { text: { vi, en }[language], actions: { vi: viActions, en: enActions }[language] };
};

/** All rows that are shown, or none; half full while only some are chosen. */
const ChooseAll = ({ bulk }: { bulk: Bulk }) => {
  const { text } = useWords();
  const ids = bulk.rows.map(({ id }) => id);
  const share = shareOf(bulk.chosen, ids);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = share === "some";
  }, [share]);
  const others = () => [...bulk.chosen].filter((id) => !ids.includes(id));
  return (
    <label class="choose-all">
      <input
        type="checkbox"
        ref={box}
        checked={share === "all"}
        disabled={bulk.isRunning}
        onChange={() => bulk.choose(new Set(share === "all" ? others() : [...others(), ...ids]))}
      />
      {text.chooseAll(ids.length)}
    </label>
  );
};

const Commands = ({ bulk, onOpen }: { bulk: Bulk; onOpen: (name: BulkCommand) => void }) => {
  const { text, actions } = useWords();
  const count = bulk.rows.filter(({ id }) => bulk.chosen.has(id)).length;
  if (count === 0) return <span class="quiet small wide-only">{text.hint}</span>;
  return (
    <>
      <strong class="wide-only">{text.chosen(count)}</strong>
      {offeredTo(bulk.rows, bulk.chosen).map((offer, at) => (
        <button
          key={offer.name}
          type="button"
          class={`button small-button ${isGrave(offer.name) ? "grave" : at === 0 ? "" : "second"}`}
          data-bulk={offer.name}
          onClick={() => onOpen(offer.name)}
        >
          {actions[offer.name]} ({offer.count})
        </button>
      ))}
      <button type="button" class="button link small-button" onClick={bulk.clear}>
        {text.clear}
      </button>
    </>
  );
};

const Form = ({ bulk, name, onClose }: { bulk: Bulk; name: BulkCommand; onClose: () => void }) => {
  const { text, actions } = useWords();
  const { length } = takersOf(bulk.rows, bulk.chosen, name);
  return (
    <CommandForm
      key={name}
      name={name}
      title={text.ofMany(actions[name], length)}
      heading="h2"
      values={bulk.values}
      papers={[]}
      problem={undefined}
      trouble=""
      sending={false}
      onChange={bulk.type}
      onSend={bulk.run}
      onCancel={() => {
        bulk.type({});
        onClose();
      }}
      onClose={onClose}
    />
  );
};

/** Above a list: how many rows are chosen, what can be done with them, how far it is, and what came of it. */
export const BulkBar = ({ bulk }: { bulk: Bulk }) => {
  const { text } = useWords();
  const bar = useRef<HTMLElement>(null);
  if (bulk.rows.length === 0 && bulk.progress === undefined) return null;
  const name = bulk.command;
  const isOpen = name !== undefined && takersOf(bulk.rows, bulk.chosen, name).length > 0;
  const close = () => {
    bulk.close();
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>(`[data-bulk="${name}"]`)?.focus());
  };
  return (
    <section class="bulk-bar" aria-label={text.label} ref={bar} data-testid="bulk">
      {bulk.isRunning ? (
        <BulkProgress bulk={bulk} />
      ) : (
        <>
          <BulkResult bulk={bulk} />
          <div class="row">
            {bulk.rows.length > 0 && <ChooseAll bulk={bulk} />}
            {!isOpen && <Commands bulk={bulk} onOpen={bulk.open} />}
          </div>
          {isOpen && <Form bulk={bulk} name={name} onClose={close} />}
        </>
      )}
    </section>
  );
};
