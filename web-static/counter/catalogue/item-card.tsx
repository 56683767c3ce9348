import { FaultNotes } from "./fault-notes.tsx";
import { FaultTags } from "./fault-tags.tsx";
import { countOf, faultsAt, faultsIn } from "./faults.ts";
import type { ItemSpec } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import type { EntriesView } from "./group-entry.tsx";
import { keyOf, type Path } from "./paths.ts";
import { itemName } from "./place-name.ts";

export type Tool = "up" | "down" | "duplicate" | "remove";

const SIGNS: Readonly<Record<Tool, string>> = {
  up: "M8 13V3M3 8l5-5 5 5",
  down: "M8 3v10M3 8l5 5 5-5",
  duplicate: "M6 6h7v7H6zM3 10V3h7",
  remove: "M4 4l8 8M12 4l-8 8",
};

const Sign = ({ tool }: { tool: Tool }) => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    aria-hidden="true"
  >
    <path d={SIGNS[tool]} />
  </svg>
);

interface Props {
  readonly item: ItemSpec;
  readonly path: Path;
  /** What can be done with it where it stands. */
  readonly tools: readonly Tool[];
  readonly onTool: (tool: Tool, from: "button" | "keys") => void;
  readonly Entries: EntriesView;
}

/** One item of a list: a heading that opens it, what can be done with it, and its entries. Alt and an arrow key move it. */
export const ItemCard = ({ item, path, tools, onTool, Entries }: Props) => {
  const words = useWords();
  const form = useForm();
  const name = form.itemTitle?.(path) ?? itemName(form.content, path, item.title, words);
  const more = form.itemMore?.(path);
  const isOpen = form.isOpen(path);
  const bodyId = `item-${keyOf(path)}`;
  const press = (event: KeyboardEvent) => {
    const tool = event.altKey && { ArrowUp: "up" as const, ArrowDown: "down" as const }[event.key];
    if (!tool || !tools.includes(tool)) return;
    event.preventDefault();
    onTool(tool, "keys");
  };
  return (
    <li class="item" data-field={keyOf(path)}>
      <div class="item-head">
        <button
          type="button"
          class="item-open"
          data-tool="open"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => form.setOpen(path, !isOpen)}
          onKeyDown={press}
        >
          <span class="item-name">{name}</span> <FaultTags count={countOf(faultsIn(form.faults, path))} />
        </button>
        <span class="item-tools">
          {(["up", "down", "duplicate", "remove"] as const).map((tool) => (
            <button
              type="button"
              key={tool}
              class="tool"
              data-tool={tool}
              disabled={!tools.includes(tool)}
              aria-label={words.editor[tool](name)}
              title={words.editor[tool](name)}
              onClick={() => onTool(tool, "button")}
            >
              <Sign tool={tool} />
            </button>
          ))}
        </span>
      </div>
      {more !== undefined && <p class="item-more small">{more}</p>}
      {isOpen && (
        <div class="item-body" id={bodyId}>
          <FaultNotes faults={faultsAt(form.faults, path, item.fields)} />
          <Entries fields={item.fields} path={path} />
        </div>
      )}
    </li>
  );
};
