import { HTTP, CloudEvent as SdkEvent } from "cloudevents";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "./cloudevent.ts";
import { type ContentMode, decodeCloudEvent, encodeCloudEvent, type HttpMessage } from "./cloudevents-http.ts";

// The cases of the CloudEvents project for HTTP and for JSON, told anew: https://github.com/cloudevents/conformance
const bytes = (body: HttpMessage["body"]) => (typeof body === "string" ? new TextEncoder().encode(body) : body);
const read = (headers: Record<string, string>, body: HttpMessage["body"]) =>
  decodeCloudEvent(Object.entries(headers), bytes(body));
const eventIn = (headers: Record<string, string>, body: HttpMessage["body"]): CloudEvent => {
  const decoded = read(headers, body);
  if (!decoded.ok) throw new Error(`${decoded.refusal.code} ${decoded.refusal.field}`);
  return decoded.value;
};
const structured = (event: object) => read({ "content-type": "application/cloudevents+json" }, JSON.stringify(event));

const minimal = {
  specversion: "1.0",
  id: "1234-1234-1234",
  type: "com.example.someevent",
  source: "/mycontext",
} as const;
const hello: CloudEvent = {
  ...minimal,
  source: "/mycontext/subcontext",
  time: "2018-04-05T03:56:24Z",
  datacontenttype: "application/json",
  data: { message: "Hello World!" },
};
const ceHeaders = {
  "CE-SpecVersion": "1.0",
  "ce-type": "com.example.someevent",
  "ce-time": "2018-04-05T03:56:24Z",
  "ce-id": "1234-1234-1234",
  "ce-source": "/mycontext/subcontext",
};

describe("A receiver", () => {
  test.each(["application/json", "application/json; charset=utf-8"])("reads an event in binary mode as %s", (type) => {
    const event = eventIn({ ...ceHeaders, "Content-Type": type }, '{\n  "message": "Hello World!"\n}');
    expect(event).toEqual({ ...hello, datacontenttype: type });
  });

  test.each([
    "application/cloudevents+json",
    "application/cloudevents+json; charset=utf-8",
    "Application/CloudEvents+JSON",
  ])("reads an event in structured mode as %s", (type) =>
    expect(eventIn({ "Content-Type": type }, JSON.stringify(hello))).toEqual(hello),
  );

  test.each([
    ["minimal", minimal],
    [
      "whole",
      { ...minimal, datacontenttype: "text/plain", dataschema: "https://x.vn/s", subject: "tests", time: hello.time },
    ],
    ["in nanoseconds", { ...minimal, time: "2018-04-05T17:31:00.000000000Z" }],
    ["east of Greenwich", { ...minimal, time: "2018-04-05T18:31:00+07:00" }],
    ["from a fragment", { ...minimal, source: "#fragment" }],
    ["of words", { ...minimal, datacontenttype: "text/plain", data: "Simple text" }],
    ["of bytes", { ...minimal, data_base64: "AQIDBA==" }],
    ["with extensions", { ...minimal, extinteger: 10, extboolean: true, extstring: "text" }],
    ["whose data is null", { ...minimal, data: null }],
  ])("takes an event that is %s", (_, event) => expect(structured(event)).toEqual({ ok: true, value: event }));

  test("takes null in an optional attribute for its absence", () => {
    expect(structured({ ...minimal, time: null, subject: null, datacontenttype: null, dataschema: null })).toEqual({
      ok: true,
      value: minimal,
    });
  });

  test.each(["specversion", "id", "type", "source"])("names the missing attribute %s, in both modes", (name) => {
    const { [name as "id"]: _, ...rest } = minimal;
    const refusal = { code: "CLOUDEVENT_ATTRIBUTE_MISSING", field: name };
    expect(structured(rest)).toMatchObject({ refusal });
    const { [`ce-${name}` as "ce-id"]: __, ...headers } = { "ce-specversion": "1.0", ...ceHeaders };
    if (name !== "specversion") expect(read(headers, "")).toMatchObject({ refusal });
  });

  test.each([
    ["time", "lunchtime"],
    ["time", "2018-04-05T18:31Z"],
    ["time", "2018-04-05T18:31:00X"],
    ["time", "2018-04-05T18:31:00+25:00"],
    ["time", "2018-04-05T18:31:00+xx:00"],
    ["time", "2018-04-05T18:31:00+05"],
    ["time", "2018-13-05T18:31:00Z"],
    ["id", ""],
    ["type", ""],
    ["source", ""],
    ["source", "not a reference"],
    ["datacontenttype", "xyz"],
    ["datacontenttype", ""],
    ["dataschema", ""],
    ["dataschema", "/relative"],
    ["subject", ""],
    ["id", 25],
    ["id", { xyz: "abc" }],
    ["data_base64", "%%%"],
    ["MyExtension", "bad"],
    ["my.extension", "bad"],
    ["myextension", 1.5],
    ["myextension", { deep: true }],
  ])("refuses %s when it is %j", (name, value) => {
    expect(structured({ ...minimal, [name]: value })).toMatchObject({
      refusal: { code: "CLOUDEVENT_ATTRIBUTE_WRONG", field: name },
    });
  });

  test.each(["", "0.9", 1])("refuses the version %j", (specversion) => {
    expect(structured({ ...minimal, specversion })).toMatchObject({ refusal: { code: "CLOUDEVENT_VERSION_UNKNOWN" } });
  });

  test("refuses data and data_base64 in one event", () => {
    const both = { ...minimal, data: "text", data_base64: "eyAieHl6IjogMTIzIH0=" };
    expect(structured(both)).toMatchObject({ refusal: { code: "CLOUDEVENT_DATA_TWICE" } });
  });

  test.each([
    ["a batch", "application/cloudevents-batch+json", JSON.stringify([hello]), "CLOUDEVENT_BATCH"],
    [
      "a batch that calls itself one event",
      "application/cloudevents+json",
      JSON.stringify([hello]),
      "CLOUDEVENT_BATCH",
    ],
    ["another format", "application/cloudevents+avro", "x", "CLOUDEVENT_FORMAT_UNKNOWN"],
    ["another charset", "application/cloudevents+json; charset=latin1", "{}", "CLOUDEVENT_FORMAT_UNKNOWN"],
    ["what is no JSON", "application/cloudevents+json", "{", "CLOUDEVENT_NOT_JSON"],
    ["a number", "application/cloudevents+json", "1", "CLOUDEVENT_NOT_JSON"],
    ["what is no UTF-8", "application/cloudevents+json", new Uint8Array([0x22, 0xff, 0x22]), "CLOUDEVENT_NOT_JSON"],
    ["no event at all", "application/json", JSON.stringify(hello), "CLOUDEVENT_MODE_UNKNOWN"],
  ])("refuses %s", (_, type, body, code) => {
    expect(read({ "content-type": type }, body)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("refuses binary mode whose JSON is none, and headers that are no UTF-8", () => {
    expect(read({ ...ceHeaders, "content-type": "application/json" }, "{")).toMatchObject({
      refusal: { code: "CLOUDEVENT_NOT_JSON" },
    });
    for (const subject of ["%FF", "100%"])
      expect(read({ ...ceHeaders, "ce-subject": subject }, "")).toMatchObject({
        refusal: { code: "CLOUDEVENT_ATTRIBUTE_WRONG", field: "subject" },
      });
  });

  test("takes the content's type from its own header, not from one of the event", () => {
    const headers = { ...ceHeaders, "content-type": "application/json", "ce-datacontenttype": "text/html" };
    expect(eventIn(headers, "{}").datacontenttype).toBe("application/json");
  });

  test("reads a quoted header", () => {
    expect(eventIn({ ...ceHeaders, "ce-subject": '"a \\"b\\" c"' }, "").subject).toBe('a "b" c');
  });
});

const modes: readonly ContentMode[] = ["structured", "binary"];
const events: readonly [string, CloudEvent][] = [
  ["with JSON", hello],
  ["without data", minimal],
  ["of words", { ...minimal, datacontenttype: "text/plain", data: "Chào bà con" }],
  ["of bytes", { ...minimal, datacontenttype: "application/pdf", data_base64: "JVBERi0=" }],
  ["about Hồ sơ", { ...hello, subject: 'Hồ sơ "số 1" €100% 😀' }],
  ["with an extension", { ...hello, traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }],
];

describe.each(modes)("In %s mode", (mode) => {
  test.each(events)("an event %s arrives as it was sent", (_, event) => {
    const { headers, body } = encodeCloudEvent(event, mode);
    for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]*$/);
    expect(eventIn(headers, body)).toEqual(event);
  });

  test("the official SDK reads what we send", () => {
    const { headers, body } = encodeCloudEvent(hello, mode);
    const theirs = HTTP.toEvent({ headers: { ...headers }, body: String(body) });
    const one = Array.isArray(theirs) ? theirs[0] : theirs;
    if (!(one instanceof SdkEvent)) throw new Error("the SDK reads it as no event");
    expect(one.validate()).toBe(true);
    expect(one.toJSON()).toMatchObject({ ...hello, time: "2018-04-05T03:56:24.000Z" });
  });

  test("we read what the official SDK sends", () => {
    const sent = HTTP[mode](new SdkEvent(hello));
    const headers = Object.fromEntries(Object.entries(sent.headers).map(([name, value]) => [name, String(value)]));
    expect(eventIn(headers, String(sent.body))).toMatchObject({
      ...hello,
      time: "2018-04-05T03:56:24.000Z",
      datacontenttype: expect.stringContaining("application/json"),
    });
  });
});

test("a header holds no space, quote, percent sign or letter beyond ASCII", () => {
  const { headers } = encodeCloudEvent({ ...minimal, subject: 'Euro € "%" 😀' }, "binary");
  expect(headers["ce-subject"]).toBe("Euro%20%E2%82%AC%20%22%25%22%20%F0%9F%98%80");
});

test("several events at once are never sent as one", () => {
  expect(structured([hello])).toMatchObject({ refusal: { code: "CLOUDEVENT_BATCH" } });
});
