import { parseArgs } from "node:util";
import * as z from "zod";
import { complain } from "./complain.ts";
import { type GivenGrant, grantSentence, placeGiven, readGrant } from "./grant.ts";
import { provinceNamed } from "./province-named.ts";
import { requireHost } from "./running-host.ts";
import { complainUsage } from "./usage.ts";

const SiteConfig = z.object({ province: z.string() });
const Token = z.object({ access_token: z.string() });

/** `--province` may stand alone, because a deployment has one, or name it. */
export const readTokenArgs = (args: string[]): (GivenGrant & { user?: string | undefined }) | undefined => {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: text, commune: text, agency: text, user: text, province: { type: "boolean" } },
    });
    const [named, ...rest] = positionals;
    if (rest.length > 0 || (named !== undefined && values.province !== true)) return undefined;
    const given = { ...values, province: named ?? values.province };
    const isWhole = given.role !== undefined && placeGiven(given) !== undefined && given.user?.trim() !== "";
    return isWhole ? given : undefined;
  } catch {
    return undefined;
  }
};

/** `motcua token`: an access token of the running local host for scripts; nothing but the token on stdout. */
export async function token(args: string[]): Promise<void> {
  const given = readTokenArgs(args);
  if (given === undefined) return complainUsage("token");
  const host = await requireHost();
  if (host === undefined) return;
  const { province } = await host.get("/config.json", SiteConfig);
  const grant = readGrant(given, provinceNamed(province));
  if (!grant.ok) {
    const { code, detail } = grant.refusal;
    return code === "USAGE" ? complainUsage("token") : complain(grantSentence(code, detail));
  }
  const { role, scope } = grant.value;
  const asked = { groups: [`${role}:${scope}`], username: given.user ?? role };
  const { access_token } = await host.post("/local/token", asked, Token);
  process.stdout.write(`${access_token}\n`);
}
