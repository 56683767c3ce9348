import * as z from "zod";

/** Characters that show nothing and only make equal names differ, or turn the order of a line. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** What no keyboard types: control characters but the ends of lines, halves of characters, and what stands for lost ones. */
const unreadable = /[^\P{Cc}\t\n\r]|\p{Cs}|\uFFFD/u;

/** As typed, in composed letters (NFC), so that the same name is the same text whatever keyboard wrote it. */
const clean = (typed: string): string => typed.normalize("NFC").replace(invisible, "").trim();

const readable = (max: number, tidy: (typed: string) => string) =>
  z
    .string()
    .overwrite(tidy)
    .min(1)
    .max(max)
    .refine((typed) => !unreadable.test(typed));

/** One line that a person typed, never empty. @param max characters */
export const line = (max: number) => readable(max, (typed) => clean(typed.replace(/\s+/g, " ")));

/** What a person wrote, in as many lines as he liked, never empty. @param max characters */
export const prose = (max: number) => readable(max, clean);
