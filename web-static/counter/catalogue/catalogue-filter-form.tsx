import type { CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import { useDesk } from "../desk.ts";
import { type CatalogueFilter, fieldsOf, STATES } from "./catalogue-filter.ts";
import { useWords } from "./form-context.ts";

interface Props {
  readonly rows: readonly CatalogueRow[];
  readonly filter: CatalogueFilter;
  readonly onChange: (filter: CatalogueFilter) => void;
  /** Arrow down or Enter: on to the first row. */
  readonly onDown: () => void;
}

export const CatalogueFilterForm = ({ rows, filter, onChange, onDown }: Props) => {
  const { language } = useDesk();
  const text = useWords().list;
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "Enter")) return;
    event.preventDefault();
    onDown();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know the element `search`
    <form role="search" class="row catalogue-filter" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={`${text.find}: ${text.findHint}`}
        placeholder={text.findHint}
        autocomplete="off"
        value={filter.asked}
        onInput={(event) => onChange({ ...filter, asked: event.currentTarget.value })}
        onKeyDown={press}
        data-testid="find-procedure"
      />
      <select
        aria-label={text.field}
        value={filter.field}
        onChange={(event) => onChange({ ...filter, field: event.currentTarget.value })}
      >
        <option value="">{text.allFields}</option>
        {fieldsOf(rows, language).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={text.state}
        value={filter.state}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, state: STATES.find((one) => one === value) ?? "" })
        }
      >
        <option value="">{text.allStates}</option>
        {STATES.map((one) => (
          <option key={one} value={one}>
            {text.states[one]}
          </option>
        ))}
      </select>
    </form>
  );
};
