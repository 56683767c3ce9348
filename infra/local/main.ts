import { demoOfficers, demoPassword } from "./demo-officers.ts";
import { type Host, startHost } from "./host.ts";
import { HostFault, messageOf } from "./host-fault.ts";

const defaultPort = 3000;

/** Lambda runs in UTC; functions run in this process, so it does too. */
process.env.TZ = "UTC";

const welcome = ({ url }: Host): string => `
motcua is ready at ${url}
  officers   ${url}/can-bo/
  SMS phone  ${url}/local/phone
  this host  ${url}/local/

Demo sign-ins, password "${demoPassword}":
${demoOfficers.map(({ username, groups }) => `  ${username.padEnd(18)} ${groups.join(" ")}`).join("\n")}

Stop with Ctrl+C; the data stays. "npm run reset" starts afresh.
`;

const port = Number(process.env.PORT ?? defaultPort);

const main = async (): Promise<void> => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new HostFault(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  const { MOTCUA_DATA: dataDir = ".local", MOTCUA_METER } = process.env;
  const host = await startHost({ port, dataDir, meter: MOTCUA_METER !== "0" });
  process.stdout.write(welcome(host));
  const ended = new Promise<string | undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(undefined));
    void host.broken.then(resolve);
  });
  const fault = await ended;
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
