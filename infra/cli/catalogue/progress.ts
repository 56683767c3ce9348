const WIDTH = 30;

/** Shows how much of a file is done: a bar that is redrawn on a terminal, else a line at each tenth. */
export const createProgress = (stream: { readonly isTTY?: boolean; write(text: string): unknown }) => {
  let shown = -1;
  return (share: number): void => {
    const percent = Math.min(100, Math.floor(share * 100));
    const step = stream.isTTY ? percent : percent - (percent % 10);
    if (step === shown) return;
    shown = step;
    if (!stream.isTTY) return void stream.write(`${step} %\n`);
    const filled = Math.round((WIDTH * percent) / 100);
    stream.write(`\r[${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}] ${percent} %${percent === 100 ? "\n" : ""}`);
  };
};
