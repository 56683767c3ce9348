/** Characters that Windows-1252 shows for the bytes 80–9F, where Latin-1 has controls. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const byteOf = (character: string): number | undefined => {
  const code = character.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = WINDOWS_1252.indexOf(character);
  return at < 0 ? undefined : 0x80 + at;
};

/** The text whose UTF-8 bytes somebody took for single characters, or undefined when it is none. */
const onceLess = (text: string): string | undefined => {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  if (bytes.every((byte) => byte < 0x80)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
};

/**
 * Text that was encoded in UTF-8 twice, or three times, read aright: "KÃ½" is "Ký". Undefined when it was not: Vietnamese
 * in one encoding is never valid UTF-8 when its letters are taken for bytes.
 */
export const repairDouble = (text: string): string | undefined => {
  const once = onceLess(text);
  return once === undefined ? undefined : (repairDouble(once) ?? once);
};

/** Traces of double encoding that no longer decodes, because bytes were lost on the way. */
const TRACES = /Ã[\u0080-¿]|Ä[\u0080-¿Ä]|á[º»][\u0080-¿]|Æ[°¡]|Â[\u00a0-¿]/;

export const isGarbled = (text: string): boolean => TRACES.test(text);

/** A character took the place of one that could not be read. */
export const hasLostCharacters = (text: string): boolean => text.includes("\ufffd");

/** Characters that fonts of before Unicode (TCVN3, VNI) put in the places of Vietnamese letters; no Vietnamese word has them. */
const OLD = "§¨©ª¬®µ¶·¸¹¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñöûüþÿ";
const OLD_WORD = new RegExp(`\\p{L}[${OLD}]|[${OLD}]\\p{L}`, "u");
/** Letters that only Unicode text has. */
const SURE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/** Whether words look as text of an old font does when it is read as Unicode: "§¨ng ký", "ñaêng kyù". */
export const isOldFont = (text: string): boolean => {
  const words = text.normalize("NFC").split(/[\s,.;:()/"“”–-]+/);
  const old = words.filter((word) => OLD_WORD.test(word)).length;
  const sure = words.filter((word) => SURE.test(word) && !OLD_WORD.test(word)).length;
  return old > 0 && (sure === 0 || (old > 1 && old * 3 >= sure));
};
