import { chosenFolder } from "./data-folder.ts";
import { demoOfficers, demoPassword } from "./demo-officers.ts";
import { type Host, startHost } from "./host.ts";
import { HostFault, messageOf } from "./host-fault.ts";

const defaultPort = 3000;

/** Lambda runs in UTC; functions run in this process, so it does too. */
process.env.TZ = "UTC";

const welcome = ({ url }: Host, underLoad: boolean): string => `
motcua is ready at ${url}
  officers   ${url}/can-bo/
  SMS phone  ${url}/local/phone
  this host  ${url}/local/

Demo sign-ins, password "${demoPassword}":
${demoOfficers.map(({ username, groups }) => `  ${username.padEnd(18)} ${groups.join(" ")}`).join("\n")}

Stop with Ctrl+C; ${underLoad ? "the database lies in memory and is gone then." : 'the data stays. "npm run reset" starts afresh.'}
`;

const port = Number(process.env.PORT || defaultPort);

/** Resolves when somebody asks the host to stop. Until it is up there is nothing to bring to an end: it just goes. */
const stopSignal = (): { asked: Promise<undefined>; isUp: () => void } => {
  let up = false;
  const asked = new Promise<undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => (up ? resolve(undefined) : process.exit(0)));
  });
  return {
    asked,
    isUp: () => {
      up = true;
    },
  };
};

const main = async (): Promise<void> => {
  const { asked, isUp } = stopSignal();
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new HostFault(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  const underLoad = process.env.MOTCUA_LOAD === "1";
  const meter = process.env.MOTCUA_METER !== "0" && !underLoad;
  const host = await startHost({ port, dataDir: chosenFolder(), meter, underLoad });
  isUp();
  process.stdout.write(welcome(host, underLoad));
  const fault = await Promise.race([asked, host.broken]);
  await host.stop();
  if (fault) throw new HostFault(fault);
};

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `${error instanceof HostFault ? error.message : (error instanceof Error && error.stack) || messageOf(error)}\n`,
  );
  process.exit(1);
}
