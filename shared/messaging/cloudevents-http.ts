import { type Result, refuse } from "../domain/decider.ts";
import { type CloudEvent, type CloudEventRefusal, cloudEvent } from "./cloudevent.ts";
import { fromHeaderValue, toHeaderValue } from "./header-value.ts";

/** How an event lies in a request: whole in the body, or its data in the body and its attributes in headers. */
export type ContentMode = "structured" | "binary";

export interface HttpMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const structuredType = "application/cloudevents+json";
const isJson = (type: string): boolean => /^[\w.-]+\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);

/** @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md */
export const encodeCloudEvent = (event: CloudEvent, mode: ContentMode): HttpMessage =>
  mode === "structured" ? structured(event) : binary(event);

const structured = (event: CloudEvent): HttpMessage => ({
  headers: { "content-type": `${structuredType}; charset=utf-8` },
  body: JSON.stringify(event),
});

const binary = ({ data, data_base64, datacontenttype, ...attributes }: CloudEvent): HttpMessage => {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const headers = Object.fromEntries(present.map(([name, value]) => [`ce-${name}`, toHeaderValue(String(value))]));
  const type = datacontenttype ?? (data === undefined ? undefined : "application/json");
  return {
    headers: type === undefined ? headers : { ...headers, "content-type": type },
    body: bodyOf(data, data_base64, type),
  };
};

const bodyOf = (data: unknown, base64: string | undefined, type = ""): HttpMessage["body"] => {
  if (base64 !== undefined) return new Uint8Array(Buffer.from(base64, "base64"));
  if (data === undefined) return "";
  return typeof data === "string" && !isJson(type) ? data : JSON.stringify(data);
};

/**
 * Reads one event out of a request, in whichever of the two modes it came. Several at once are refused: one answer could not
 * say which of them was taken.
 */
export const decodeCloudEvent = (
  headers: Iterable<readonly [string, string]>,
  body: Uint8Array,
): Result<CloudEvent, CloudEventRefusal> => {
  const given = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
  const type = given.get("content-type")?.trim() ?? "";
  if (/^application\/cloudevents-batch\b/i.test(type)) return refuse("CLOUDEVENT_BATCH");
  if (/^application\/cloudevents\b/i.test(type)) return fromStructured(type, body);
  return given.has("ce-specversion") ? fromBinary(given, type, body) : refuse("CLOUDEVENT_MODE_UNKNOWN");
};

const textOf = (body: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(body);

const json = (body: Uint8Array): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(textOf(body)) };
  } catch {
    return undefined;
  }
};

const fromStructured = (type: string, body: Uint8Array): Result<CloudEvent, CloudEventRefusal> => {
  if (!/^application\/cloudevents\+json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type))
    return refuse("CLOUDEVENT_FORMAT_UNKNOWN");
  const whole = json(body)?.value;
  if (Array.isArray(whole)) return refuse("CLOUDEVENT_BATCH");
  return typeof whole === "object" && whole !== null ? cloudEvent(whole) : refuse("CLOUDEVENT_NOT_JSON");
};

const fromBinary = (
  headers: ReadonlyMap<string, string>,
  type: string,
  body: Uint8Array,
): Result<CloudEvent, CloudEventRefusal> => {
  const attributes: Record<string, unknown> = type === "" ? {} : { datacontenttype: type };
  for (const [header, value] of headers) {
    const name = header.startsWith("ce-") ? header.slice(3) : "";
    // The content's type and the content itself are never among the attributes' headers.
    if (name === "" || ["datacontenttype", "data", "data_base64"].includes(name)) continue;
    const text = fromHeaderValue(value);
    if (text === undefined) return refuse("CLOUDEVENT_ATTRIBUTE_WRONG", { field: name, detail: { name } });
    attributes[name] = text;
  }
  const content = contentOf(type, body);
  return content === undefined ? refuse("CLOUDEVENT_NOT_JSON") : cloudEvent({ ...attributes, ...content });
};

/** Undefined when it claims to be JSON and is not. */
const contentOf = (type: string, body: Uint8Array): object | undefined => {
  if (body.length === 0) return {};
  if (type === "" || isJson(type)) {
    const read = json(body);
    return read && { data: read.value };
  }
  return /^text\//i.test(type) ? { data: textOf(body) } : { data_base64: Buffer.from(body).toString("base64") };
};
