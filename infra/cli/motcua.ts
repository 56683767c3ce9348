import { nearest } from "../../shared/domain/procedure/nearest.ts";
import { commands, helpText, isCommand } from "./commands.ts";
import { complain } from "./complain.ts";
import { usages } from "./usage.ts";

const askedForHelp = (text: string | undefined): boolean => text === "--help" || text === "-h" || text === "help";

const unknown = (name: string): void => {
  const near = nearest(name, Object.keys(commands));
  const known = Object.keys(commands).join(", ");
  complain([
    `Không có lệnh “${name}”. ${near === undefined ? `Các lệnh: ${known}.` : `Có phải là “${near}”?`}`,
    `There is no command “${name}”. ${near === undefined ? `Commands: ${known}.` : `Did you mean “${near}”?`}`,
  ]);
};

/**
 * `motcua <command> …`: runs one command of the table. Exit code 2 for a call that is not understood, 1 for a command
 * that failed; then stderr says why in one sentence.
 */
export const motcua = async ([name, ...args]: readonly string[]): Promise<void> => {
  if (name === undefined || askedForHelp(name)) {
    process.stdout.write(`${helpText()}\n`);
    return;
  }
  if (!isCommand(name)) return unknown(name);
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${usages[name]}\n${commands[name].help.vi}.\n${commands[name].help.en}.\n`);
    return;
  }
  try {
    await commands[name].run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
};

if (import.meta.main) await motcua(process.argv.slice(2));
