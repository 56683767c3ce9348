/** The story stopped: something was not as its sentence says. The message is whole and for the person who watches. */
export class StoryFault extends Error {
  override readonly name = "StoryFault";
}

const WIDTH = 78;
const ansi = { bold: "1", dim: "2", red: "31", green: "32", cyan: "36" } as const;

/** Breaks at blanks so that no line is longer than `width`; a longer word stays whole. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.normalize("NFC").split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > width && line !== "") lines.push(line);
    line = longer.length > width && line !== "" ? word : longer;
  }
  return [...lines, line];
};

export interface Stage {
  /** Opens a scene. */
  scene(title: string): void;
  /** What happens, in whole sentences. */
  tell(text: string): void;
  /** Says that it is so, or stops the story. @throws StoryFault with the sentence and what was seen instead */
  check(sentence: string, isSo: boolean, seen?: unknown): void;
  /** A framed message, as a phone shows it. */
  bubble(head: string, text: string, foot: string): void;
  /** Rows of columns with fixed widths; a cell that is too long goes on in the next line. A negative width aligns right. */
  table(widths: readonly number[], rows: readonly (readonly string[])[]): void;
}

/** Where the story is told: lines of at most 78 characters, with colours only where they are wanted. */
export const openStage = (say: (line: string) => void, colours: boolean): Stage => {
  const paint = (style: keyof typeof ansi, text: string) => (colours ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text);
  const indented = (first: string, rest: string, text: string) =>
    wrap(text, WIDTH - first.length).map((line, at) => `${at === 0 ? first : rest}${line}`);
  const row = (widths: readonly number[], cells: readonly string[], style?: keyof typeof ansi) => {
    const wrapped = cells.map((cell, at) => wrap(cell, Math.abs(widths[at] ?? WIDTH)));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    for (let at = 0; at < height; at++) {
      const parts = widths.map((width, column) => {
        const text = wrapped[column]?.[at] ?? "";
        return width < 0 ? text.padStart(-width) : text.padEnd(width);
      });
      const line = `  ${parts.join("  ")}`.trimEnd();
      say(style === undefined ? line : paint(style, line));
    }
  };
  return {
    scene: (title) => {
      say("");
      say(paint("bold", `── ${title} ${"─".repeat(Math.max(3, WIDTH - title.length - 4))}`));
    },
    tell: (text) => indented("   ", "   ", text).forEach(say),
    check: (sentence, isSo, seen) => {
      if (!isSo) {
        const instead = seen === undefined ? "" : ` Thấy (seen): ${JSON.stringify(seen)}`;
        throw new StoryFault(`${sentence}${instead}`);
      }
      for (const [at, line] of wrap(sentence, WIDTH - 5).entries())
        say(at === 0 ? ` ${paint("green", "✓")} ${line}` : `   ${line}`);
    },
    bubble: (head, text, foot) => {
      say(paint("cyan", `      ╭─ ${head}`));
      for (const line of wrap(text, WIDTH - 8)) say(`${paint("cyan", "      │")} ${line}`);
      say(`${paint("cyan", "      ╰─")} ${paint("dim", foot)}`);
    },
    table: (widths, rows) => {
      const [head = [], ...body] = rows;
      row(widths, head, "bold");
      say(paint("dim", `  ${widths.map((width) => "─".repeat(Math.abs(width))).join("  ")}`));
      for (const cells of body) row(widths, cells);
    },
  };
};
