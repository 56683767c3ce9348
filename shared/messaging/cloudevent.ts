import * as z from "zod";
import { accept, type Result, refuse } from "../domain/decider.ts";

/** RFC 3339 with seconds and an offset, which the specification asks for and `Date` alone does not insist on. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
const uriReference = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const mediaType = /^[\w.+!#$&^-]+\/[\w.+!#$&^-]+(?:\s*;\s*[\w.+!#$&^-]+=(?:"[^"]*"|[\w.+!#$&^-]+))*$/;

/** Optional attributes may be null in JSON, which says the same as leaving them out. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

const Attributes = z.looseObject({
  specversion: z.literal("1.0"),
  id: z.string().min(1),
  type: z.string().min(1),
  source: z.string().regex(uriReference),
  subject: optional(z.string().min(1)),
  time: optional(
    z
      .string()
      .regex(instant)
      .refine((time) => !Number.isNaN(Date.parse(time))),
  ),
  datacontenttype: optional(z.string().regex(mediaType)),
  dataschema: optional(
    z
      .string()
      .regex(uriReference)
      .regex(/^[A-Za-z][\w+.-]*:/),
  ),
  data_base64: optional(z.base64()),
});

/** Extensions are small letters and digits; their values are words, truth values and whole numbers of 32 bits. */
const extensionName = /^[a-z0-9]+$/;
const Extension = z.union([z.string(), z.boolean(), z.int32()]).nullish();

/**
 * One event after CloudEvents 1.0, whatever carried it. Content that is neither JSON nor text is in `data_base64`.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface CloudEvent {
  readonly specversion: "1.0";
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject?: string;
  readonly time?: string;
  readonly datacontenttype?: string;
  readonly dataschema?: string;
  readonly data?: unknown;
  readonly data_base64?: string;
  /** An extension. */
  readonly [name: string]: unknown;
}

/** Why what came is no event. `field` names the attribute. */
export type CloudEventRefusal =
  | "CLOUDEVENT_MODE_UNKNOWN"
  | "CLOUDEVENT_BATCH"
  | "CLOUDEVENT_FORMAT_UNKNOWN"
  | "CLOUDEVENT_NOT_JSON"
  | "CLOUDEVENT_VERSION_UNKNOWN"
  | "CLOUDEVENT_ATTRIBUTE_MISSING"
  | "CLOUDEVENT_ATTRIBUTE_WRONG"
  | "CLOUDEVENT_DATA_TWICE";

const known = new Set([...Object.keys(Attributes.shape), "data"]);

const wrong = (name: string, given: object) =>
  Object.hasOwn(given, name)
    ? refuse("CLOUDEVENT_ATTRIBUTE_WRONG", { field: name, detail: { name } })
    : refuse("CLOUDEVENT_ATTRIBUTE_MISSING", { field: name, detail: { name } });

const badExtension = (given: object): string | undefined =>
  Object.entries(given).find(
    ([name, value]) => !known.has(name) && !(extensionName.test(name) && Extension.safeParse(value).success),
  )?.[0];

/** Reads the attributes of one event; the first that is missing or wrong is named. */
export const cloudEvent = (given: object): Result<CloudEvent, CloudEventRefusal> => {
  if ("specversion" in given && given.specversion !== "1.0")
    return refuse("CLOUDEVENT_VERSION_UNKNOWN", { field: "specversion" });
  const parsed = Attributes.safeParse(given);
  if (!parsed.success) return wrong(String(parsed.error.issues[0]?.path[0]), given);
  const extension = badExtension(given);
  if (extension !== undefined) return wrong(extension, given);
  if (parsed.data.data_base64 != null && "data" in given) return refuse("CLOUDEVENT_DATA_TWICE", { field: "data" });
  const { specversion, id, type, source, ...rest } = parsed.data;
  const present = Object.entries(rest).filter(
    ([name, value]) => name === "data" || (value !== null && value !== undefined),
  );
  return accept({ specversion, id, type, source, ...Object.fromEntries(present) });
};
