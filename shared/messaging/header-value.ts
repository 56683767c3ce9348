const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** Space, double quote, percent and whatever is not printable ASCII. */
const unsafe = /[ "%]|[^\x21-\x7e]/gu;

/**
 * An attribute as the value of a header: what a header cannot hold is percent-encoded as UTF-8.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values
 */
export const toHeaderValue = (text: string): string =>
  text.replaceAll(unsafe, (one) => [...new TextEncoder().encode(one)].map(hex).join(""));

/** The attribute behind a header's value; undefined when its percent-encoding is no UTF-8. */
export const fromHeaderValue = (value: string): string | undefined => {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1];
  try {
    return decodeURIComponent(quoted === undefined ? value : quoted.replaceAll(/\\(.)/g, "$1"));
  } catch {
    return undefined;
  }
};
