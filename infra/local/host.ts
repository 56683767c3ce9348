import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type AgencyStandIn, startAgencyStandIn } from "./agency/agency-stand-in.ts";
import { startCarrierStandIn } from "./carriers/carrier-stand-in.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { type Engines, startEngines } from "./engines.ts";
import { loginPath, startGateway } from "./gateway/server.ts";
import { hostLog } from "./host-log.ts";
import { startFunctions } from "./invoke/functions.ts";
import { type VirtualClock, virtualClock } from "./invoke/virtual-clock.ts";
import { gatewayParts } from "./open-gateway.ts";
import { localSecret, type PortalStandIn, startPortalStandIn } from "./portal/portal-stand-in.ts";
import { requireJava } from "./preflight.ts";
import { type Progress, progressTo } from "./progress.ts";
import { publishOnce } from "./publish.ts";
import { parseTemplate, readTemplate } from "./read-template.ts";
import { providers } from "./resources/catalog.ts";
import { lambdaFunction, readFunction } from "./resources/function.ts";
import type { Place } from "./resources/provider.ts";
import { startSources } from "./sources/start-sources.ts";
import type { Template } from "./template/template.ts";

export interface HostOptions {
  /** A fixed one: the address is part of tokens, links and the browsers' memory. */
  readonly port: number;
  readonly dataDir: string;
  /** Says nothing while starting. */
  readonly quiet?: boolean;
  /** Counts DynamoDB units, at the price of some speed. */
  readonly meter?: boolean;
  /** As fast as it goes: the database lies in memory and is gone at the stop, and no route holds anybody back. */
  readonly underLoad?: boolean;
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

type Later = (undo: () => unknown) => void;

const stack = { stack: "motcua", region: "ap-southeast-1", account: "000000000000" };

/**
 * Puts the synthesized template on this computer and serves it. @throws HostFault with one sentence for its user;
 * whatever had been started by then is stopped again.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const progress = progressTo((text) => options.quiet || process.stdout.write(text));
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    const faults: unknown[] = [];
    for (const step of undo.splice(0).reverse())
      try {
        await step();
      } catch (fault) {
        faults.push(fault);
      }
    // Whatever one part had against it, the others are stopped.
    if (faults.length > 0) throw faults[0];
  };
  try {
    const running = await boot(options, progress, (step) => void undo.push(step));
    return { ...running, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const boot = async (options: HostOptions, progress: Progress, later: Later): Promise<Omit<Host, "stop">> => {
  const { port, dataDir, meter = false, underLoad = false, templateFile } = options;
  const url = `http://localhost:${port}`;
  const data = openDataFolder(dataDir);
  later(data.close);
  const { report } = hostLog(data);
  const gateway = await startGateway(port, report);
  later(gateway.stop);
  const java = await progress.step("Java", () => requireJava(progress.say));

  const clock = virtualClock(data);
  const { region } = stack;
  const engines = await startEngines({ data, clock, java, region, meter, underLoad, templateFile, progress, later });
  const { usage, endpoints, dynamodb, messages, assembly } = engines;
  const raw = parseTemplate(readFileSync(assembly.templateFile, "utf8"), assembly.templateFile);
  const place: Place = { ...stack, publicUrl: url, issuer: url + loginPath, messagesUrl: messages.url };
  const portal = PORTAL_PARAMETER in raw.Parameters ? await startPortal(data, clock) : undefined;
  if (portal) later(portal.stop);
  const agencies = await startAgencies(data, clock);
  later(agencies.stop);
  const carrying = await startCarrierStandIn({ carriers: engines.carriers, secret: localSecret, now: clock.now });
  later(carrying.stop);
  const template = readTemplate(raw, place, {
    ...(portal && { [PORTAL_PARAMETER]: portal.url }),
    ...carrierAddresses(carrying.url),
  });
  await putResources(template, engines, progress);

  const specs = template
    .of(lambdaFunction.type)
    .map((resource) => readFunction(resource, template.arnOf(resource.id), dirname(assembly.templateFile)));
  const functions = startFunctions(specs, {
    data,
    clock,
    usage,
    region,
    endpoints: { ...endpoints, ssm: portal?.url, agencies: agencies.url, carriers: carrying.url },
  });
  const standIns = { portalUrl: portal?.url, agenciesUrl: agencies.url };
  gateway.open(gatewayParts({ template, engines, functions, clock, data, place, report, underLoad, ...standIns }));
  await publishOnce({ template, place, engines, clock, data, progress });
  const sources = await progress.step("pollers and schedules", () =>
    startSources({
      ...{ template, functions, dynamodb, messages, clock, data, place, report, publicUrl: url },
      ...{ sms: engines.sms, carriers: engines.carriers, secret: localSecret },
    }),
  );
  // Both at once: pollers wait for running invocations, which the functions' own stop brings to an end.
  later(() => Promise.all([sources.stop(), functions.stop()]));
  gateway.ready(sources.complaint);
  const broken = dynamodb.died.then(() => "DynamoDB Local has ended, so the host stops; start it again to go on.");
  return { url, template, broken };
};

/** The parameter by which the template is told where the national portal is. */
const PORTAL_PARAMETER = "PortalUrl";

/** The parameters by which the template is told where the companies are that carry messages. */
const carrierAddresses = (url: string): Readonly<Record<string, string>> => ({
  SecondProviderUrl: `${url}/sms`,
  ZaloUrl: `${url}/zalo`,
  // Nobody has an application here: whoever wants his messages there gets them by the next way.
  AppUrl: `${url}/app`,
});

/** Keeps what it got in the data folder, like everything here. */
const startPortal = (data: DataFolder, clock: VirtualClock): Promise<PortalStandIn> =>
  startPortalStandIn({
    now: clock.now,
    keeping: { read: () => data.readSetting("portal"), write: (text) => data.writeSetting("portal", text) },
  });

/** Signed with what the parameter store says, which here is one secret for everything. */
const startAgencies = (data: DataFolder, clock: VirtualClock): Promise<AgencyStandIn> =>
  startAgencyStandIn({
    secret: localSecret,
    now: clock.now,
    keeping: { read: () => data.readSetting("agencies"), write: (text) => data.writeSetting("agencies", text) },
  });

/** Tables, queues, topics, subscriptions and buckets, in the catalogue's order, one line each. */
const putResources = async (template: Template, engines: Engines, progress: Progress): Promise<void> => {
  for (const { type, put } of providers) {
    const resources = template.of(type);
    const kind = type.split("::").at(-1)?.toLowerCase();
    if (put && resources.length > 0) await progress.step(`${kind}s ${resources.length}`, () => put(resources, engines));
  }
};
