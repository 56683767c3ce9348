import { describe, expect, test } from "vitest";
import { marriageCertificate as paper } from "../../../tests/support/paper.ts";
import { type Consent, consentsTo, lastWord } from "./consent.ts";
import { generalKindOf, generalKinds } from "./general-kind.ts";
import { offersFor, stillAsked } from "./offer.ts";
import { isValidOn } from "./paper.ts";

const today = "2026-11-25";
const certificate = { id: "marriage-certificate", form: "original" } as const;
const identity = { id: "identity", form: "original" } as const;
const declaration = { id: "declaration", form: "original" } as const;

describe("what was handed in once is offered for the next dossier", () => {
  test("in the case's own order, each component with what the person's store has for it", () => {
    const card = { ...paper, id: "card", kind: "identity-document" };
    expect(offersFor([identity, declaration, certificate], [paper, card], today)).toEqual([
      { component: "identity", paper: card },
      { component: "declaration" },
      { component: "marriage-certificate", paper },
    ]);
  });

  test("a form that was filled in for another matter is never offered", () => {
    expect(offersFor([declaration], [{ ...paper, kind: "declaration" }], today)).toEqual([
      { component: "declaration" },
    ]);
  });

  test("a copy does not stand for an original, an original stands for a copy", () => {
    expect(offersFor([certificate], [{ ...paper, form: "copy" }], today)).toEqual([{ component: certificate.id }]);
    expect(offersFor([{ ...certificate, form: "copy" }], [paper], today)).toEqual([
      { component: certificate.id, paper },
    ]);
  });

  test("what is not checked, infected, or taken back is not offered", () => {
    const shut = [
      { ...paper, scan: "waiting" as const },
      { ...paper, scan: "infected" as const },
      { ...paper, removedAt: "2026-11-24T01:00:00Z" },
    ];
    expect(offersFor([certificate], shut, today)).toEqual([{ component: certificate.id }]);
  });

  test("of several the one that holds longest is offered, and among equals the newest", () => {
    const short = { ...paper, id: "short", validUntil: "2026-12-01" };
    const long = { ...paper, id: "long", validUntil: "2027-12-01" };
    const forever = { ...paper, id: "forever" };
    const newer = { ...paper, id: "newer", scannedAt: "2026-11-24T02:00:00Z" };
    const best = (...papers: (typeof paper)[]) => offersFor([certificate], papers, today)[0]?.paper?.id;
    expect(best(short, long)).toBe("long");
    expect(best(short, forever, long)).toBe("forever");
    expect(best(forever, newer)).toBe("newer");
  });

  test("a paper holds through its last day and not on the day after", () => {
    expect(isValidOn({ validUntil: today }, today)).toBe(true);
    expect(isValidOn({ validUntil: "2026-11-24" }, today)).toBe(false);
    expect(isValidOn({}, today)).toBe(true);
  });
});

describe("only what is missing is asked for", () => {
  const offers = offersFor([identity, certificate], [{ ...paper, validUntil: "2026-11-24" }], today);

  test("what is handed in or in the store is not asked for again, what is over is asked for as expired", () => {
    expect(offers[1]).toMatchObject({ expired: { id: "paper-1" } });
    expect(stillAsked(["identity", "declaration", "marriage-certificate"], ["declaration"], offers)).toEqual([
      { component: "identity", why: "missing" },
      { component: "marriage-certificate", why: "expired" },
    ]);
    expect(stillAsked([certificate.id], [], offersFor([certificate], [paper], today))).toEqual([]);
  });

  test("a component of which the store was not asked is missing", () => {
    expect(stillAsked(["declaration"], [], offers)).toEqual([{ component: "declaration", why: "missing" }]);
  });
});

describe("kinds", () => {
  test("procedures that call the same paper by another name mean the same kind", () => {
    expect(generalKindOf("identity")).toBe("identity-document");
    expect(generalKindOf("residence")).toBe("residence-proof");
    for (const kind of generalKinds) expect(generalKindOf(kind)).toBe(kind);
  });

  test("what is made for one matter has none", () => {
    for (const id of ["declaration", "authorisation", "application", "ct01", "toString"])
      expect(generalKindOf(id)).toBeUndefined();
  });
});

describe("consent", () => {
  const said = (given: boolean, at: string): Consent => ({
    ...{ purpose: "reuse", given, at, by: "lan.tangiang", commune: "01288" },
  });

  test("the person's last word counts, in whatever order the words are read", () => {
    const words = [said(false, "2026-11-24T02:00:00Z"), said(true, "2026-11-23T02:00:00Z")];
    expect(consentsTo(words, "reuse")).toBe(false);
    expect(consentsTo(words.toReversed(), "reuse")).toBe(false);
    expect(consentsTo(words.slice(1), "reuse")).toBe(true);
  });

  test("whoever was never asked has not consented", () => {
    expect(consentsTo([], "reuse")).toBe(false);
    expect(lastWord([], "reuse")).toBeUndefined();
  });
});
