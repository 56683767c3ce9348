import { expect, test } from "vitest";
import { isLoopback, networkOf } from "./network.ts";

test("two IPv4 addresses are two networks", () => {
  expect([networkOf("192.0.2.1"), networkOf("192.0.2.2")]).toEqual(["192.0.2.1", "192.0.2.2"]);
  expect(networkOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
});

test("all addresses of one household's IPv6 network count as one, however they are written", () => {
  for (const address of [
    "2001:db8:12:34::1",
    "2001:0db8:0012:0034:0000:0000:0000:0001",
    "2001:DB8:12:34:ffff:ffff:ffff:ffff",
    "2001:db8:12:34:5::",
  ])
    expect(networkOf(address)).toBe("2001:db8:12:34::/64");
  expect(networkOf("2001:db8:12:35::1")).toBe("2001:db8:12:35::/64");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("this computer's own address is known however it is written", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
  expect(["", "12.7.0.1", "::11", "2001:db8::1", "x127.0.0.1"].some(isLoopback)).toBe(false);
});

test("what is no address stands for itself", () => {
  expect([networkOf(""), networkOf("nonsense")]).toEqual(["", "nonsense"]);
});
