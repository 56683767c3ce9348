import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Makes `vi.mp3` and `clips.ts` anew: `npx node web-static/display/voice/make-voice.ts`. Needs Debian's packages espeak-ng, sox
 * and lame; the system itself needs none of them, so what they made is kept beside this file.
 */

/** What is said, by the name under which it is played. Letters as a Vietnamese officer reads them aloud. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ invite: "Xin mời số", counter: "đến quầy số", yours: "Số của quý vị là" },
  ...{ n0: "không", n1: "một", n2: "hai", n3: "ba", n4: "bốn", n5: "năm", n6: "sáu", n7: "bảy", n8: "tám", n9: "chín" },
  ...{ ten: "mười", tens: "mươi", lastOne: "mốt", lastFour: "tư", lastFive: "lăm" },
  ...{ A: "a", B: "bê", C: "xê", D: "dê", E: "e", F: "ép", G: "giê", H: "hát", I: "i", J: "giây", K: "ca", L: "e lờ" },
  ...{
    M: "em mờ",
    N: "en nờ",
    O: "o",
    P: "pê",
    Q: "quy",
    R: "e rờ",
    S: "ét sì",
    T: "tê",
    U: "u",
    V: "vê",
    W: "vê kép",
  },
  ...{ X: "ích xì", Y: "y dài", Z: "dét" },
};

const RATE = 22_050;
/** Between two words of the file: a decoder may move the sound by the encoder's delay of up to 50 ms. */
const GAP_SECONDS = 0.2;
const EDGE_SECONDS = 0.06;

const folder = mkdtempSync(join(tmpdir(), "voice-"));
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: ["ignore", "pipe", "inherit"] });

/** One word without the silence around it, all of the same loudness. @returns its file and how long it is, in seconds */
const spoken = (name: string, text: string): { file: string; seconds: number } => {
  const [raw, file] = [join(folder, `${name}.raw.wav`), join(folder, `${name}.wav`)];
  run("espeak-ng", "-v", "vi", "-s", "125", "-p", "48", "-w", raw, text);
  const trim = ["silence", "1", "0.01", "0.4%", "fade", "t", "0.006", "reverse"];
  run("sox", raw, "-r", String(RATE), file, ...trim, ...trim, "norm", "-2");
  return { file, seconds: Number(run("soxi", "-D", file).toString()) };
};

let at = GAP_SECONDS;
const silence = join(folder, "silence.wav");
run("sox", "-n", "-r", String(RATE), "-c", "1", silence, "trim", "0", String(GAP_SECONDS));
const files = [silence];
const lines = Object.entries(WORDS).map(([name, text]) => {
  const { file, seconds } = spoken(name, text);
  files.push(file, silence);
  const line = `  ${name}: [${(at - EDGE_SECONDS).toFixed(3)}, ${(seconds + 2 * EDGE_SECONDS).toFixed(3)}],`;
  at += seconds + GAP_SECONDS;
  return line;
});

const whole = join(folder, "whole.wav");
run("sox", ...files, whole);
const here = import.meta.dirname;
run("lame", "--quiet", "-m", "m", "-b", "32", "--resample", "22.05", whole, join(here, "vi.mp3"));
const text = `/** Written by make-voice.ts: where each word lies in vi.mp3, from which second and for how many. */
export const CLIPS = {
${lines.join("\n")}
} as const satisfies Record<string, readonly [from: number, seconds: number]>;
`;
writeFileSync(join(here, "clips.ts"), text);
process.stdout.write(`${readFileSync(join(here, "vi.mp3")).length} bytes, ${at.toFixed(1)} s\n`);
rmSync(folder, { recursive: true });
