import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { httpApi } from "./gateway/api.ts";
import { jwtAuthorizer } from "./gateway/jwt-authorizer.ts";
import { localRoutes } from "./gateway/local/routes.ts";
import { loginPath, startGateway } from "./gateway/server.ts";
import { distributionSite } from "./gateway/site.ts";
import { hostLog } from "./host-log.ts";
import { startFunctions } from "./invoke/functions.ts";
import { virtualClock } from "./invoke/virtual-clock.ts";
import { loginProvider } from "./oidc/login-provider.ts";
import { mountLogin } from "./oidc/mount.ts";
import { openSigningKey } from "./oidc/signing-key.ts";
import { requireJava } from "./preflight.ts";
import { type Progress, progressTo } from "./progress.ts";
import { canPublish, publish } from "./publish.ts";
import { parseTemplate, readTemplate } from "./read-template.ts";
import { readAlarms } from "./resources/alarm.ts";
import { providers } from "./resources/catalog.ts";
import { readDistribution } from "./resources/distribution.ts";
import { lambdaFunction, readFunction } from "./resources/function.ts";
import { readHttpApi } from "./resources/http-api.ts";
import { readLoginClients } from "./resources/user-pool.ts";
import { startDynamoDb } from "./services/dynamodb-local.ts";
import { startMessages } from "./services/messages.ts";
import { startMeter } from "./services/meter.ts";
import { smsStore } from "./services/sms-store.ts";
import { newUsage } from "./services/usage.ts";
import { startSources } from "./sources/start-sources.ts";
import { synthesize } from "./synth.ts";
import type { Template } from "./template/template.ts";

export interface HostOptions {
  /** 0 is not allowed: the address is part of tokens and links. */
  readonly port: number;
  readonly dataDir: string;
  /** Says nothing while starting. */
  readonly quiet?: boolean;
  /** Counts DynamoDB units, at the price of some speed. */
  readonly meter?: boolean;
  /** A synthesized template to take instead of this repository's own; bundles lie beside it. */
  readonly templateFile?: string;
}

export interface Host {
  readonly url: string;
  readonly template: Template;
  /** Resolves with a sentence when the host cannot go on. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

const account = "000000000000";
const region = "ap-southeast-1";
const stack = "motcua";

/**
 * Puts the synthesized template on this computer and serves it. @throws HostFault with one sentence for its user;
 * whatever had been started by then is stopped again.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const progress = progressTo((text) => options.quiet || process.stdout.write(text));
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const parts = await boot(options, progress, (step) => void undo.push(step));
    return { ...parts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const boot = async (
  { port, dataDir, meter = false, templateFile: givenTemplate }: HostOptions,
  progress: Progress,
  later: (undo: () => unknown) => void,
): Promise<Omit<Host, "stop">> => {
  const url = `http://localhost:${port}`;
  const issuer = `${url}${loginPath}`;
  const data = openDataFolder(dataDir);
  later(() => data.close());
  const log = hostLog(data);
  const gateway = await startGateway(port, log.report);
  later(() => gateway.stop());
  const java = await progress.step("Java", () => requireJava(progress.say));

  const assembly = await progress.step(
    "template",
    () => assemble(data, givenTemplate),
    ({ fresh }) => (fresh ? "synthesized" : "unchanged"),
  );
  const raw = parseTemplate(readFileSync(assembly.templateFile, "utf8"), assembly.templateFile);

  const usage = newUsage();
  const clock = virtualClock(data);
  const sms = smsStore(data.database, clock.now);
  const [dynamodb, messages, key] = await progress.step("DynamoDB Local, queues, topics, buckets, login", async () => {
    const started = await Promise.allSettled([
      startDynamoDb(data, java).then((engine) => (later(engine.stop), engine)),
      startMessages(data, { region, sms, usage }).then((engine) => (later(engine.stop), engine)),
      openSigningKey(data),
    ]);
    return [settled(started[0]), settled(started[1]), settled(started[2])] as const;
  });
  const counter = meter ? await startMeter(dynamodb.url, usage) : undefined;
  if (counter) later(counter.stop);

  const template = readTemplate(raw, { stack, region, account, publicUrl: url, issuer, messagesUrl: messages.url });
  for (const provider of providers) {
    const resources = template.of(provider.type);
    const { put } = provider;
    const [kind = ""] = provider.type.split("::").slice(-1);
    if (put && resources.length > 0)
      await progress.step(`${kind.toLowerCase()}s ${resources.length}`, () => put(resources, { dynamodb, messages }));
  }

  const specs = template
    .of(lambdaFunction.type)
    .map((resource) => readFunction(resource, template.arnOf(resource.id), dirname(assembly.templateFile)));
  const endpoints = { dynamodb: counter?.url ?? dynamodb.url, messages: messages.url };
  const functions = startFunctions(specs, { data, clock, usage, region, endpoints });

  const clients = readLoginClients(template);
  const api = readHttpApi(template);
  const distribution = readDistribution(template);
  const answer = api
    ? httpApi({ api, functions, authorize: jwtAuthorizer(key.publicKeys), clock, account })
    : async () => ({ status: 404, headers: {}, body: Buffer.alloc(0) });
  const clientId = clients[0]?.clientId ?? "local";
  gateway.open({
    login:
      clients.length > 0
        ? mountLogin(loginProvider(issuer, clients, key, { data, report: log.report }), loginPath)
        : undefined,
    local: localRoutes({
      publicUrl: url,
      issuer,
      clientId,
      dynamodbUrl: endpoints.dynamodb,
      clock,
      sms,
      messages,
      functions,
      alarms: readAlarms(template),
      key,
      usage,
    }),
    site: distribution ? distributionSite(distribution, messages, answer) : answer,
  });

  await publishOnce(template, { url, issuer, clientId, endpoints, clock: clock.shared }, progress);

  const sources = await progress.step("pollers and schedules", () =>
    startSources({
      template,
      functions,
      dynamodb,
      messages,
      clock,
      data,
      place: { account, region },
      report: log.report,
    }),
  );
  // Both at once: pollers wait for running invocations, which the functions' own stop brings to an end.
  later(() => Promise.all([sources.stop(), functions.stop()]));
  gateway.ready();
  return {
    url,
    template,
    broken: dynamodb.died.then(() => "DynamoDB Local has ended, so the host stops; start it again to go on."),
  };
};

const settled = <Value>(result: PromiseSettledResult<Value>): Value => {
  if (result.status === "rejected") throw result.reason;
  return result.value;
};

const assemble = async (data: DataFolder, templateFile: string | undefined) =>
  templateFile ? { templateFile, fresh: false } : synthesize(data);

interface PublishPlace {
  readonly url: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly endpoints: { readonly dynamodb: string; readonly messages: string };
  readonly clock: SharedArrayBuffer;
}

/** Definitions and pages, by the same command as on AWS. A template without a site (in tests) has nothing to publish. */
const publishOnce = async (
  { outputs }: Template,
  { url, issuer, clientId, endpoints, clock }: PublishPlace,
  progress: Progress,
): Promise<void> => {
  const { DefinitionTable: definitionTable, SiteBucket: siteBucket, Province: province } = outputs;
  if (!definitionTable || !siteBucket || !province || !canPublish()) return;
  const task = { definitionTable, siteBucket, publicUrl: url, siteConfig: { issuer, clientId }, province };
  const environment = {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.messages,
  };
  await progress.step("definitions and pages", () => publish(task, { environment, clock, say: progress.say }));
};
