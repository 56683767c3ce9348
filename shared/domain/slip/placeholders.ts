const PLACEHOLDER = /\{([a-z][a-zA-Z]*)\}/g;

/** Names of the variables of a sentence, each once. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => `${name}`)),
];

/** Whether the sentence has braces that are no variable: then an editor meant one. */
export const hasStrayBrace = (text: string): boolean => /[{}]/.test(text.replace(PLACEHOLDER, ""));

/**
 * The sentence with its values; undefined when it asks for a value that there is none of, so that no line says half.
 * One pass, so a value that looks like a variable stays the text that it is.
 */
export const filled = (text: string, values: Readonly<Record<string, string | undefined>>): string | undefined =>
  placeholdersIn(text).every((name) => (values[name] ?? "") !== "")
    ? text.replace(PLACEHOLDER, (_, name: string) => `${values[name]}`)
    : undefined;
