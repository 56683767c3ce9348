/** The only file that builds a key of the paper table. */

interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const paperKey = (id: string): Key => ({ pk: `PAPER#${id}`, sk: "PAPER" });

/** The small picture, apart, because the record is written again several times. */
export const thumbnailKey = (id: string): Key => ({ pk: `PAPER#${id}`, sk: "THUMBNAIL" });

/** A person's words on one purpose, in order of time; `person` is no number that anybody knows, see `personName`. */
export const consentKey = (person: string, purpose: string, at: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `CONSENT#${purpose}#${at}`,
});
