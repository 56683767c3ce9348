const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();

/** Whether two texts say the same to a person: capitals, spaces and punctuation make no difference. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);
