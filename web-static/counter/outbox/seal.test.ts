import { expect, test } from "vitest";
import { sealWith } from "./seal.ts";

const key = (byte: number): string => Buffer.alloc(32, byte).toString("base64url");
const text = new TextEncoder().encode("Nông Thị Mai");

test("what is sealed opens with the same key alone, under its own name alone, and not when it was changed", async () => {
  const [own, again, other] = [await sealWith(key(1)), await sealWith(key(1)), await sealWith(key(2))];
  const sealed = await own?.close("draft", text);
  if (sealed === undefined) throw new Error("no cryptography");
  expect(Buffer.from(sealed.data).includes("Mai")).toBe(false);
  expect(await again?.open("draft", sealed)).toEqual(text);
  await expect(other?.open("draft", sealed)).rejects.toThrow();
  await expect(own?.open("another", sealed)).rejects.toThrow();
  const changed = new Uint8Array(sealed.data.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  await expect(own?.open("draft", { ...sealed, data: changed.buffer })).rejects.toThrow();
  expect((await own?.close("draft", text))?.iv).not.toEqual(sealed.iv);
});
