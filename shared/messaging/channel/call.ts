/** How long a company may take to answer one message; the function that waits is paid for. */
const patienceMs = 4_000;

export interface Connection {
  /** Address without a trailing slash. */
  readonly url: string;
  /** Token or secret; read from an encrypted parameter and kept for minutes. */
  readonly secret: () => Promise<string>;
  readonly fetch: typeof fetch;
}

/** Answer of a company, whatever its status; a redirect, a broken connection and silence are thrown. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One POST in JSON. A redirect is refused: a message is not to be carried to an address that nobody has approved. */
export const postJson = async (
  { url, fetch }: Pick<Connection, "url" | "fetch">,
  path: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<Answer> => {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
    headers: { accept: "application/json", "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Its own fault or too much at once passes; anything else it will say again. */
export const mayPass = (status: number): boolean =>
  status === 401 || status === 403 || status === 408 || status === 429 || status >= 500;
