/** Small composed letters, words parted by one space. Marks stay: "thuế" is a tax, "thuê" a lease. */
const spaced = (text: string): string =>
  ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()} `;

/** The first of these words that stands in the text as whole words. */
export const wordIn = (text: string, words: readonly string[]): string | undefined => {
  const searched = spaced(text);
  return words.find((word) => searched.includes(spaced(word)));
};

/** What exports write where they have nothing. */
const NOTHING = new Set(
  ["", "không có thông tin", "không có", "chưa có thông tin", "không quy định", "n a", "null", "none"].map(spaced),
);

export const saysNothing = (text: string): boolean => NOTHING.has(spaced(text));
