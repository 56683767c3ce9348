/** The only file that builds a key of the collective table. */

interface Key {
  readonly pk: string;
  readonly sk: string;
}

const padded = (part: number): string => String(part).padStart(4, "0");

/** The list itself: who sent it, how far it is, what officers answered. */
export const listKey = (list: string): Key => ({ pk: `LIST#${list}`, sk: "HEAD" });

/** Rows as they were sent; `upload` keeps two sendings apart. */
export const rowsKey = (list: string, upload: string, part: number): Key => ({
  pk: `LIST#${list}`,
  sk: `ROWS#${upload}#${padded(part)}`,
});
export const rowsPrefix = (upload: string): string => `ROWS#${upload}#`;

/** What came of one part; written once. */
export const resultKey = (list: string, part: number): Key => ({ pk: `LIST#${list}`, sk: `RESULT#${padded(part)}` });

/** A dossier has one list. */
export const dossierListKey = (dossier: string): Key => ({ pk: `DOSSIER#${dossier}`, sk: "LIST" });

/** A document number is given once in a commune's year. */
export const numberKey = (commune: string, year: string, number: string): Key => ({
  pk: `NUMBER#${commune}#${year}`,
  sk: number,
});

/** Which import of a commune's register is in force. */
export const registerKey = (commune: string, kind: string): Key => ({ pk: `REGISTER#${commune}`, sk: kind });

/** One part of an import. */
export const peopleKey = (commune: string, kind: string, upload: string, part: number): Key => ({
  pk: `PEOPLE#${commune}#${kind}#${upload}`,
  sk: padded(part),
});
