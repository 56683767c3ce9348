import { stripMarks } from "../domain/message/strip-marks.ts";

/** Small letters without marks, words parted by one space: "Hộ tịch" and "ho-tich" are the same to who types in a hurry. */
export const fold = (text: string): string =>
  stripMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, " ")
    .trim();
