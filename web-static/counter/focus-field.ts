const ENTRIES = "input, select, textarea, button, [tabindex]";

/** Moves the focus to the entry that is marked `data-field={name}`, or to the first entry in it. */
export const focusField = (root: HTMLElement | null, name: string): void => {
  const place = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  const entry = place?.matches(ENTRIES) ? place : place?.querySelector<HTMLElement>(ENTRIES);
  entry?.focus();
};
