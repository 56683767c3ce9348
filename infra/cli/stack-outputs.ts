import { readFileSync } from "node:fs";
import * as z from "zod";
import type { RunningHost } from "./running-host.ts";
import { Endpoints } from "./running-host.ts";

/** What the operator's commands need of the stack; each name is an output of `infra/stack.ts`. */
export const StackOutputs = z
  .object({
    Province: z.string(),
    SiteUrl: z.string(),
    SiteBucket: z.string(),
    DefinitionTable: z.string(),
    UserPoolId: z.string(),
    UserPoolClientId: z.string(),
    Issuer: z.string(),
    EventTopicArn: z.string(),
  })
  .catchall(z.string());
export type StackOutputs = z.infer<typeof StackOutputs>;

const OutputsFile = z.record(z.string(), z.record(z.string(), z.string()));

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const hint = "tệp này do lệnh cdk deploy --outputs-file ghi ra (written by cdk deploy --outputs-file)";
    throw new Error(`Không đọc được ${file} (cannot be read): ${hint}.`, { cause });
  }
};

/**
 * The outputs of one deployed stack, from the file that `cdk deploy --outputs-file` wrote.
 * @param province its id, needed when the file holds several stacks
 * @throws one sentence when the file does not hold exactly one such stack
 */
export const readStackOutputs = (file: string, province?: string): StackOutputs => {
  const stacks = OutputsFile.safeParse(readJson(file));
  const found = Object.values(stacks.data ?? {}).flatMap((stack) => StackOutputs.safeParse(stack).data ?? []);
  const names = found.map((stack) => stack.Province).join(", ");
  const wanted = found.filter((stack) => province === undefined || stack.Province === province);
  const [only, ...others] = wanted;
  if (only === undefined) {
    const reason = names === "" ? "không có hệ thống motcua nào (no motcua stack)" : `chỉ có tỉnh (only): ${names}`;
    throw new Error(`${file}: ${reason}.`);
  }
  if (others.length > 0) throw new Error(`${file} có nhiều tỉnh, hãy chọn bằng --province (choose one): ${names}.`);
  return only;
};

/** "ap-southeast-1" of "arn:aws:sns:ap-southeast-1:123456789012:topic": the stack's own region. */
export const regionOf = ({ EventTopicArn }: StackOutputs): string => EventTopicArn.split(":")[3] ?? "";

/** The local host speaks for this account; fauxqs names queues by it. */
export const localAccount = "000000000000";

/** How AWS's SDK calls the local engines: any credentials, but there must be some. */
export const localClient = {
  region: "ap-southeast-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
} as const;

/** The outputs of the stack that runs on this computer. */
export const readLocalOutputs = async (host: RunningHost): Promise<StackOutputs> =>
  StackOutputs.parse((await host.get("/local/endpoints", Endpoints)).outputs);
