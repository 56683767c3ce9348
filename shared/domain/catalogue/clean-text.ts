/** Entities that exports of web pages hold; anything else stays as it stands. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  bull: "•",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  igrave: "ì",
  iacute: "í",
  ograve: "ò",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  ugrave: "ù",
  uacute: "ú",
  yacute: "ý",
};

const LAST_CHARACTER = 0x10ffff;

const ofNumber = (whole: string, code: number): string =>
  code > 0 && code <= LAST_CHARACTER && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return ofNumber(whole, Number(decimal));
    if (hex !== undefined) return ofNumber(whole, Number.parseInt(hex, 16));
    const plain = NAMED[name.toLowerCase()];
    if (plain === undefined) return whole;
    return name === name.toLowerCase() ? plain : plain.toUpperCase();
  });

/** Marks of layout, without which a text says the same. */
const LINE_TAGS = /<\/?(?:p|br|div|li|ul|ol|tr|table|tbody|thead|h[1-6])(?:\s[^<>]{0,500})?\/?>/gi;
const LETTER_TAGS = /<\/?(?:b|i|u|em|strong|span|font|sup|sub|a|td|th|small)(?:\s[^<>]{0,500})?\/?>/gi;
/** Whole elements that are no text, and any other tag: somebody must look what was lost. */
const FOREIGN =
  /<(script|style|iframe|object)\b[^<>]*>[\s\S]*?<\/\1\s*>|<\/?(?:script|style|iframe|object|img|svg|form|input|meta|link|embed)\b[^<>]*>|<!--[\s\S]*?-->/gi;

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 0x20 && !"\t\n\r".includes(character)) || (code >= 0x7f && code <= 0x9f);
};

/** Without width, or turning the direction of what follows: nobody sees them, and they part a code from itself. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

export interface CleanText {
  readonly text: string;
  readonly hadControls: boolean;
  readonly hadForeignMarkup: boolean;
}

const withoutMarkup = (text: string): string =>
  text.replace(FOREIGN, " ").replace(LINE_TAGS, "\n").replace(LETTER_TAGS, "");

/** Plain text in composed letters: without markup, entities, control characters and what has no width. */
export const cleanText = (raw: string): CleanText => {
  const characters = [...raw];
  const visible = characters.filter((character) => !isControl(character)).join("");
  const composed = visible.replace(INVISIBLE, "").normalize("NFC");
  // Markup may itself be written in entities; what decoding brings to light is taken out like the rest.
  const decoded = decodeEntities(withoutMarkup(composed));
  return {
    text: tidy(withoutMarkup(decoded)),
    hadControls: visible.length !== raw.length,
    hadForeignMarkup: FOREIGN_TEST.test(composed) || FOREIGN_TEST.test(decoded),
  };
};

/** The same without the memory that a global expression keeps between two tests. */
const FOREIGN_TEST = new RegExp(FOREIGN.source, "i");
