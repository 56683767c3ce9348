import * as z from "zod";
import { BOOKING_LINK_UNITS, longestBookingLink, longestSmsLink, SMS_LINK_UNITS } from "../message/sms-link.ts";
import { LawLimits } from "./law-limits.ts";
import { NotificationSettings } from "./notification-settings.ts";
import { Webhook } from "./webhook.ts";

/** Agency code inside the national dossier code, such as "H14.101": province letter and number, then up to three sub-codes. */
const AgencyCode = z
  .string()
  .regex(/^[A-Z]\d{2}(\.\d{1,3}){0,3}$/, "must look like H14 or H14.101")
  .describe("Code of the agency in dossier codes and in the national directory of agencies");

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens");

const Text = z
  .strictObject({
    vi: z.string().trim().min(1).describe("Vietnamese, with all marks"),
    en: z.string().trim().min(1).describe("English"),
  })
  .describe("The same words in each language of the pages");

const Phone = z
  .string()
  .regex(/^(0\d{9,10}|1[89]00\d{4,6}|1\d{2,3})$/, "must be a Vietnamese number as people dial it, such as 02063852852")
  .describe("Number as people dial it inside Vietnam");

/** Sender ID of SMS (Decree 91/2020, art. 23): 1 to 11 of A–z 0–9 - _ . and space, and not digits alone. */
const SenderId = z
  .string()
  .regex(/^(?=.*[A-Za-z_. -])[A-Za-z0-9_. -]{1,11}$/, "must be 1 to 11 of A-z 0-9 - _ . and space, not digits alone")
  .describe("Registered sender name (tên định danh) that recipients see");

const Sms = z.strictObject({
  senderId: SenderId,
  monthlyCapVnd: z.int().positive().describe("Sending stops when a month has cost this much, in VND"),
  priceVndPerSegment: z.int().positive().describe("Price of one segment (160 GSM-7 or 70 UCS-2 characters), in VND"),
  stripMarks: z.boolean().describe("True sends without Vietnamese marks, which keeps a message in one segment"),
  vndPerUsd: z.int().positive().default(26_000).describe("Rate for the spending alarm, because AWS reports SMS in USD"),
});

export const Office = z
  .strictObject({
    key: Key.describe("Name by which a procedure's step calls this office, such as one-stop or justice"),
    name: Text,
    officer: z.string().trim().min(1).describe("Officer in charge; published, as the one-stop rules ask"),
    phone: Phone,
  })
  .meta({ id: "Office", description: "An office of a commune that acts on dossiers" });

export const Agency = z
  .strictObject({
    code: AgencyCode,
    key: Key.describe("Name by which a procedure's step calls this agency, such as department-of-health"),
    name: Text,
    kind: z.enum(["department", "police", "tax", "insurance", "land-office"]),
    delivery: z
      .enum(["inbox", "queue", "webhook"])
      .describe(
        "inbox: works in motcua itself; queue: own software reads an SQS queue of its own; webhook: own software is called",
      ),
    reader: z
      .string()
      .regex(/^arn:aws:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/, "must be the ARN of an IAM role or user")
      .optional()
      .describe(
        "AWS identity of the agency's software, in whatever account, that reads the agency's queue and writes its answers",
      ),
    answerSecret: z
      .string()
      .regex(/^\/[\w./-]{1,200}$/, "must be the name of a parameter, such as /motcua/cao-bang/agency/police")
      .optional()
      .describe(
        "SSM SecureString with the secret by which the agency's software signs what it posts; the operator makes it",
      ),
    webhook: Webhook.optional(),
    phone: Phone,
    lead: z.string().trim().min(1).optional().describe("Who answers for the agency when a dossier is not accepted"),
    leadPhone: Phone.optional().describe("Mobile of the lead, for escalations; not published"),
  })
  .meta({ id: "Agency", description: "A provincial agency to which dossiers are handed over" });

export const Counter = z
  .strictObject({
    id: z
      .string()
      .regex(/^\d{5}-[1-9]\d?$/, "must look like 01288-1")
      .describe("Code of the commune's unit and the number on the counter, such as 01288-1"),
    name: Text,
    lines: z.array(Key).min(1).describe("Service lines whose numbers this counter calls"),
    skills: z.array(Key).optional().describe("What its officers can do, as service lines ask for it"),
  })
  .meta({ id: "Counter", description: "A counter of a one-stop centre" });

const FeeAccount = z
  .strictObject({
    bank: z.string().trim().min(1).describe("Bank or treasury, as people choose it in their banking app"),
    bin: z
      .string()
      .regex(/^\d{6}$/, "must be the 6 digits by which NAPAS knows the bank, such as 970436")
      .optional()
      .describe("Number of the bank at NAPAS; without it there is no VietQR code, only the account in words"),
    number: z.string().regex(/^[0-9A-Z]{4,24}$/, "must be 4 to 24 digits or capital letters, without spaces"),
    holder: z.string().trim().min(1).describe("Name that the bank shows before a payment"),
  })
  .describe("Where people pay fees; published, so that nobody pays to a stranger");

export const Commune = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{5}$/, "must be the 5 digits of the administrative unit")
      .describe("Code of the administrative unit"),
    agencyCode: AgencyCode,
    slug: Key.describe("Name in addresses of pages, such as tan-giang"),
    name: Text,
    address: z.string().trim().min(1),
    phone: Phone,
    hours: Text.describe("When the counters are open, as a sentence"),
    lead: z.string().trim().min(1).describe("Who answers for the centre"),
    leadPhone: Phone.optional().describe("Mobile of the lead, for escalations; not published"),
    feeAccount: FeeAccount.optional(),
    offices: z.array(Office).min(1),
    counters: z.array(Counter).default([]).describe("Counters that call numbers; none where people queue on foot"),
  })
  .meta({ id: "Commune", description: "A commune or ward with its one-stop centre" });

const People = z.strictObject({
  mfa: z.enum(["required", "optional"]).default("required").describe("Second factor of officers when they sign in"),
  callbackUrls: z
    .array(z.url({ protocol: /^https?$/ }))
    .default([])
    .describe("Further addresses to which sign-in may return, beside the site's own console"),
});

const Site = z.strictObject({
  domain: z
    .string()
    .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "must be a host name")
    .describe("The site's own host name"),
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, "must be an ACM certificate in us-east-1")
    .describe("Certificate for the domain; CloudFront reads them in us-east-1 only"),
});

const Portal = z
  .strictObject({
    url: z.url({ protocol: /^https$/ }).describe("Address at which the national portal takes and gives dossiers"),
    tokenParameter: z
      .string()
      .regex(/^\/[\w./-]{1,200}$/, "must be the name of a parameter, such as /motcua/cao-bang/portal-token")
      .describe("SSM SecureString that holds the province's token; the operator makes it, nothing here writes it"),
    reports: z
      .enum(["portal", "all"])
      .default("portal")
      .describe("Which dossiers the portal is told about: those that came from it, or every one"),
  })
  .describe("Exchange with the National Public Service Portal");

export const Province = z
  .strictObject({
    id: Key.describe("Name of this file and of the deployment, such as cao-bang"),
    code: z
      .string()
      .regex(/^[A-Z]\d{2}$/, "must look like H14")
      .describe("Code that every agency of the province starts with"),
    unitCode: z
      .string()
      .regex(/^\d{2}$/, "must be the 2 digits of the administrative unit")
      .describe("Code of the administrative unit"),
    name: Text,
    sms: Sms,
    notification: NotificationSettings.optional(),
    monthlyBudgetUsd: z.number().positive().describe("Planned cost of a month on AWS without SMS, in USD"),
    operationsEmail: z.email().describe("Where alarms and budget warnings go"),
    people: People.prefault({}),
    waitLimitMinutes: z
      .int()
      .min(5)
      .max(480)
      .optional()
      .describe(
        "Above this expected wait the lead of a commune is told, where its line names no limit; 60 when absent",
      ),
    limits: LawLimits.partial().optional().describe("Numbers of the law, where the province's differ"),
    site: Site.optional().describe("Own host name; without it the site lives under CloudFront's"),
    portal: Portal.optional().describe(
      "Without it nothing is exchanged with the national portal, and nothing is made for it",
    ),
    contact: z
      .strictObject({ name: z.string().trim().min(1), phone: Phone })
      .optional()
      .describe("Whom the province names for dossiers that no lead has moved; told by SMS; not published"),
    agencies: z.array(Agency),
    communes: z.array(Commune).min(1),
  })
  .superRefine((province, context) => {
    for (const fault of faults(province)) context.addIssue({ code: "custom", path: fault.path, message: fault.reason });
  })
  .meta({ id: "Province", description: "One province: its communes, agencies and settings" });

export type Province = z.infer<typeof Province>;
export type Agency = z.infer<typeof Agency>;
export type Commune = z.infer<typeof Commune>;
export type Office = z.infer<typeof Office>;
export type Counter = z.infer<typeof Counter>;

interface Named {
  readonly path: (string | number)[];
  readonly value: string;
}

interface Fault {
  readonly path: (string | number)[];
  readonly reason: string;
}

interface WholeProvince {
  readonly code: string;
  readonly site?: z.infer<typeof Site> | undefined;
  readonly agencies: Agency[];
  readonly communes: Commune[];
}

/** A link that does not fit its message would fail each SMS; here it fails once, before anything is deployed. */
function* longLinks({ site, communes }: WholeProvince): Generator<Fault> {
  for (const [at, { agencyCode, slug }] of communes.entries()) {
    const links = [
      { link: longestSmsLink(site?.domain, agencyCode), units: SMS_LINK_UNITS, field: "agencyCode" },
      { link: longestBookingLink(site?.domain, slug), units: BOOKING_LINK_UNITS, field: "slug" },
    ];
    const long = links.find(({ link, units }) => link.length > units);
    if (long === undefined) continue;
    const { link, units, field } = long;
    const path = site === undefined ? ["communes", at, field] : ["site", "domain"];
    yield { path, reason: `links in SMS may have ${units} characters; ${link} has ${link.length - units} too many` };
    return;
  }
}

/** What no single field can see: names used twice, agencies of another province, a centre without its counter. */
function* faults(province: WholeProvince): Generator<Fault> {
  const { agencies, communes } = province;
  yield* longLinks(province);
  const codes: Named[] = [
    ...agencies.map((agency, at) => ({ path: ["agencies", at, "code"], value: agency.code })),
    ...communes.map((commune, at) => ({ path: ["communes", at, "agencyCode"], value: commune.agencyCode })),
  ];
  yield* repeated(codes);
  yield* repeated(communes.map((commune, at) => ({ path: ["communes", at, "code"], value: commune.code })));
  yield* repeated(communes.map((commune, at) => ({ path: ["communes", at, "slug"], value: commune.slug })));
  yield* repeated(agencies.map((agency, at) => ({ path: ["agencies", at, "key"], value: agency.key })));
  for (const { path, value } of codes)
    if (!value.startsWith(`${province.code}.`)) yield { path, reason: `${value} is not under ${province.code}` };
  for (const [at, { reader, delivery }] of agencies.entries())
    if (reader && delivery !== "queue")
      yield { path: ["agencies", at, "reader"], reason: `there is no queue to read with delivery: ${delivery}` };
  for (const [at, { webhook, delivery }] of agencies.entries())
    if ((webhook === undefined) === (delivery === "webhook"))
      yield { path: ["agencies", at, "webhook"], reason: `does not go with delivery: ${delivery}` };

  const counters = communes.flatMap((commune, at) =>
    commune.counters.map(({ id }, index) => ({
      path: ["communes", at, "counters", index, "id"],
      value: id,
      commune: commune.code,
    })),
  );
  yield* repeated(counters);
  for (const { path, value, commune } of counters)
    if (!value.startsWith(`${commune}-`)) yield { path, reason: `${value} is not a counter of ${commune}` };

  const agencyKeys = new Set(agencies.map((agency) => agency.key));
  for (const [at, { offices }] of communes.entries()) {
    const keys = offices.map((office, index) => ({
      path: ["communes", at, "offices", index, "key"],
      value: office.key,
    }));
    yield* repeated(keys);
    for (const { path, value } of keys)
      if (agencyKeys.has(value))
        yield { path, reason: `${value} is also an agency, so a step's owner would be unclear` };
    if (!offices.some((office) => office.key === "one-stop"))
      yield { path: ["communes", at, "offices"], reason: "an office with the key one-stop is missing" };
  }
}

function* repeated(names: readonly Named[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const { path, value } of names) {
    if (seen.has(value)) yield { path, reason: `${value} is used twice` };
    seen.add(value);
  }
}
