import { describe, expect, test } from "vitest";
import { marriageCertificate } from "../../../tests/support/paper.ts";
import { checkArrived, checkFacts, checkSize } from "./arrival.ts";
import { MediaType } from "./media-type.ts";
import { HEAD_BYTES, MOST_BYTES, recognise } from "./recognise.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)));

const heads: readonly [MediaType, Uint8Array][] = [
  ["application/pdf", bytes("%PDF-1.7\n%âã")],
  ["image/jpeg", bytes([0xff, 0xd8, 0xff, 0xe0], "....JFIF")],
  ["image/png", bytes([0x89], "PNG\r\n", [0x1a], "\n....")],
  ["image/heic", bytes([0, 0, 0, 24], "ftypheic")],
  ["image/heic", bytes([0, 0, 0, 24], "ftypmif1")],
];

describe("a scan is known by its content", () => {
  test.each(heads)("%s is recognised from its first bytes", (type, head) => {
    expect(recognise(head.slice(0, HEAD_BYTES))).toBe(type);
  });

  test("every type that is taken can be recognised", () => {
    expect(new Set(heads.map(([type]) => type))).toEqual(new Set(MediaType.options));
  });

  test.each([
    ["a web page", bytes("<!doctype html>")],
    ["a program", bytes("MZ", [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0])],
    ["a film of the same family as HEIC", bytes([0, 0, 0, 24], "ftypisom")],
    ["a PDF behind something else", bytes("x%PDF-1.7")],
    ["the beginning of a JPEG", bytes([0xff, 0xd8])],
    ["nothing", bytes()],
  ])("%s is not taken for a scan", (_, head) => {
    expect(recognise(head)).toBeUndefined();
  });
});

describe("what came is what was announced", () => {
  const head = heads[1]?.[1] ?? bytes();
  const { size, sha256 } = marriageCertificate;

  test("a file that came whole is kept", () => {
    expect(checkArrived(marriageCertificate, { size, sha256, head })).toEqual({ ok: true, value: null });
  });

  test("nothing that came is told apart from something that broke on the way", () => {
    expect(checkArrived(marriageCertificate, undefined)).toMatchObject({ refusal: { code: "PAPER_NOT_ARRIVED" } });
    expect(checkArrived(marriageCertificate, { size: 3, sha256, head })).toMatchObject({
      refusal: { code: "PAPER_DAMAGED" },
    });
    expect(checkArrived(marriageCertificate, { size, sha256: "other", head })).toMatchObject({
      refusal: { code: "PAPER_DAMAGED" },
    });
  });

  test("a program that calls itself a JPEG is refused", () => {
    expect(checkArrived(marriageCertificate, { size, sha256, head: bytes("MZ") })).toMatchObject({
      refusal: { code: "PAPER_TYPE_NOT_ALLOWED" },
    });
  });

  test("a file of exactly 10 MB is taken, one byte more is not", () => {
    expect(checkSize(MOST_BYTES).ok).toBe(true);
    expect(checkSize(MOST_BYTES + 1)).toMatchObject({
      refusal: { code: "PAPER_TOO_LARGE", detail: { limit: "10 MB" } },
    });
  });

  test("a paper cannot be over before it was issued", () => {
    const facts = { kind: "marital-status", form: "original", issuedOn: "2026-05-01" } as const;
    expect(checkFacts({ ...facts, validUntil: "2026-04-30" })).toMatchObject({
      refusal: { code: "PAPER_DATES_REVERSED", field: "validUntil" },
    });
    expect(checkFacts({ ...facts, validUntil: "2026-05-01" }).ok).toBe(true);
    expect(checkFacts(facts).ok).toBe(true);
    expect(checkFacts({ kind: "marital-status", form: "original", validUntil: "2026-04-30" }).ok).toBe(true);
  });
});
