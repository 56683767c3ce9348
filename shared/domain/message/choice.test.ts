import { describe, expect, test } from "vitest";
import { choiceOf, preferenceFrom } from "./choice.ts";

describe("how a person wants to be told", () => {
  test("is by SMS with reminders while he has said nothing", () => {
    expect(choiceOf(undefined)).toEqual({ channel: "sms", reminders: true });
  });

  test("is what he chose, with SMS behind it for what must be told", () => {
    const preference = preferenceFrom({ channel: "zalo", reminders: false }, undefined);
    expect(preference).toEqual({ channels: ["zalo", "sms"], optOut: ["reminder"] });
    expect(choiceOf(preference)).toEqual({ channel: "zalo", reminders: false });
    expect(preferenceFrom({ channel: "sms", reminders: true }, preference)).toEqual({ channels: ["sms"], optOut: [] });
  });

  test("leaves what he said of announcements alone", () => {
    const before = { channels: ["sms"], optOut: ["announcement", "reminder"] } as const;
    expect(preferenceFrom({ channel: "sms", reminders: true }, before).optOut).toEqual(["announcement"]);
    expect(preferenceFrom({ channel: "sms", reminders: false }, before).optOut).toEqual(["reminder", "announcement"]);
  });
});
