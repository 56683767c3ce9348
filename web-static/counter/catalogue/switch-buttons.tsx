interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChange: (next: T) => void;
}

/** A few choices side by side, of which one holds. */
export const SwitchButtons = <T extends string>({ label, options, chosen, onChange }: Props<T>) => (
  <fieldset class="plain switch" aria-label={label}>
    {options.map(([key, name]) => (
      <button
        type="button"
        key={key}
        class="button second small-button"
        aria-pressed={key === chosen}
        onClick={() => onChange(key)}
      >
        {name}
      </button>
    ))}
  </fieldset>
);
