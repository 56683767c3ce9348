import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Province } from "../shared/domain/agency/province.ts";
import { AgencyCapability } from "./aws/agencies.ts";
import { Alarms } from "./aws/alarms.ts";
import { AnnouncementCapability } from "./aws/announcement.ts";
import { AnswerCapability } from "./aws/answers.ts";
import { Api } from "./aws/api.ts";
import { AuditCapability } from "./aws/audit.ts";
import { MonthlyBudget } from "./aws/budget.ts";
import { CapabilityTable } from "./aws/capability-table.ts";
import { CatalogueCapability } from "./aws/catalogue.ts";
import { CollectiveCapability } from "./aws/collective.ts";
import { DeadLetters } from "./aws/dead-letters.ts";
import { DeadlineCapability } from "./aws/deadline.ts";
import { DossierCapability } from "./aws/dossier.ts";
import { Encryption } from "./aws/encryption.ts";
import { EventBus } from "./aws/event-bus.ts";
import { HandoffCapability } from "./aws/handoff.ts";
import { MessageApi } from "./aws/message-api.ts";
import { MessageQueue } from "./aws/message-queue.ts";
import { NotificationCapability } from "./aws/notification.ts";
import { OperationsCapability } from "./aws/operations.ts";
import { OutcomeCapability } from "./aws/outcome.ts";
import { OutingCapability } from "./aws/outing.ts";
import { PaperCapability, PaperFiles } from "./aws/papers.ts";
import { PaymentCapability } from "./aws/payment.ts";
import { loginHost, People } from "./aws/people.ts";
import { PortalCapability } from "./aws/portal.ts";
import { PreferenceCapability } from "./aws/preference.ts";
import { ProcedureCapability } from "./aws/procedure.ts";
import { RoutingCapability } from "./aws/routing.ts";
import { SitePublisher } from "./aws/site-publisher.ts";
import { SlipCapability } from "./aws/slip.ts";
import { TicketCapability } from "./aws/ticket.ts";
import { WebSite } from "./aws/web-site.ts";
import { WebhookCapability } from "./aws/webhooks.ts";

/**
 * One province. Read it from top to bottom as a request goes: the site forwards to the API, the API calls a capability,
 * its table's stream feeds routing, routing publishes facts, and hand-over, SMS and alarms listen.
 */
export class MotcuaStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { province: Province }) {
    super(scope, id, props);
    const { province } = props;

    const encryption = new Encryption(this, "Encryption");
    const events = new EventBus(this, "Events", { encryption });

    const api = new Api(this, "Api");
    const paperFiles = new PaperFiles(this, "PaperFiles", { province, encryption });
    const site = new WebSite(this, "Site", { province, apiHost: api.host, uploadUrl: paperFiles.url });
    const people = new People(this, "People", { province, siteUrl: site.url });

    const known = { publicUrl: site.url, encryption };
    const audit = new AuditCapability(this, "Audit", { encryption });
    const procedure = new ProcedureCapability(this, "Procedure", known);
    const definitions = procedure.table;
    new SitePublisher(this, "SitePublisher", { definitions, bucket: site.bucket });
    const delivery = new CapabilityTable(this, "Delivery", { table: "delivery", encryption });
    const dossier = new DossierCapability(this, "Dossier", { ...known, definitions, delivery, audit: audit.table });
    const ticket = new TicketCapability(this, "Ticket", {
      ...{ ...known, definitions, dossiers: dossier.table, audit: audit.table, events },
    });
    const printed = { publicUrl: site.url, dossiers: dossier.table, definitions, audit: audit.table };
    const slip = new SlipCapability(this, "Slip", printed);
    const outcome = new OutcomeCapability(this, "Outcome", { ...printed, events, encryption });
    const catalogue = new CatalogueCapability(this, "Catalogue", printed);
    const paying = { dossiers: dossier.table, cash: dossier.cash, definitions, audit: audit.table };
    const payment = new PaymentCapability(this, "Payment", paying);
    const dossiers = dossier.table;
    const tables = { dossiers, definitions, audit: audit.table };
    const papers = new PaperCapability(this, "Papers", { ...tables, files: paperFiles, events, encryption });
    const collective = new CollectiveCapability(this, "Collective", {
      ...known,
      ...{ dossiers, definitions, audit: audit.table },
    });

    const outing = new OutingCapability(this, "Outing", { ...tables, encryption });

    const tickets = ticket.table;
    const { agencies } = province;
    const exchange = { dossiers, definitions, audit: audit.table, events, encryption };
    const portal = province.portal && new PortalCapability(this, "Portal", { ...exchange, portal: province.portal });
    const handoff = new HandoffCapability(this, "Handoff", { ...known, agencies, dossiers, definitions, events });
    if (agencies.some(({ delivery: way }) => way === "webhook"))
      new WebhookCapability(this, "Webhooks", {
        ...{ agencies, queues: handoff.agencyQueues, dossiers, definitions, delivery, encryption },
      });
    const answering = { ...tables, delivery, papers: papers.table, files: paperFiles, agencies };
    const stackOf = (key: string) => handoff.stackOf(key);
    const answer = new AnswerCapability(this, "Answer", { ...answering, stackOf, events, encryption });
    const queues = handoff.agencyQueues;
    const agency = new AgencyCapability(this, "Agencies", {
      queues,
      definitions,
      delivery,
      audit: audit.table,
    });
    new RoutingCapability(this, "Routing", { ...known, dossiers, definitions, delivery, events });
    const sms = { ...known, province, dossiers, tickets, definitions, events };
    const notification = new NotificationCapability(this, "Notification", sms);
    const messages = new MessageApi(this, "Messages", { ...known, ...tables, province, notification });
    const preference = new PreferenceCapability(this, "Preference", {
      ...tables,
      notifications: notification.table,
      page: dossier.page,
    });
    const announcement = new AnnouncementCapability(this, "Announcement", {
      ...known,
      ...{ province, definitions, audit: audit.table, notifications: notification.table },
      settings: notification.settings,
    });
    const deadline = new DeadlineCapability(this, "Deadline", { ...known, dossiers, definitions, delivery });

    // After every queue: it finds them in the stack.
    const operations = new OperationsCapability(this, "Operations", {
      ...{ ...tables, tickets, delivery, encryption },
      notifications: notification.table,
    });

    for (const shows of [dossier.api, dossier.page]) operations.shownBy(shows, "by-subject");
    operations.shownBy(agency.api, "by-queue");

    api.serve(people, {
      dossier: dossier.api,
      "tracking-page": dossier.page,
      ticket: ticket.api,
      procedure: procedure.api,
      catalogue: catalogue.api,
      "route-dry-run": catalogue.dryRun,
      ...{ preference: preference.api, announcement: announcement.api, outing: outing.api },
      papers: papers.api,
      payment: payment.api,
      collective: collective.api,
      ...{ slip: slip.api, outcome: outcome.api, answer: answer.api, agency: agency.api, messages: messages.api },
      ...(portal && { portal: portal.api }),
      operations: operations.api,
    });

    const collector = operations.collector;
    new Alarms(this, "Alarms", { province, api, sweep: deadline.sweep, collector, events, encryption });
    new MonthlyBudget(this, "Budget", { province });

    this.tell({
      Province: province.id,
      SiteUrl: site.url,
      SiteBucket: site.bucket.bucketName,
      DistributionId: site.distribution.distributionId,
      ApiUrl: `https://${api.host}`,
      UserPoolId: people.pool.userPoolId,
      UserPoolClientId: people.client.userPoolClientId,
      Issuer: people.issuer,
      LoginHost: loginHost(this, province.id),
      DossierTable: dossiers.name,
      TicketTable: tickets.name,
      DefinitionTable: definitions.name,
      NotificationTable: notification.table.name,
      AnnouncementTable: announcement.table.name,
      OutingTable: outing.table.name,
      CashTable: dossier.cash.name,
      CollectiveTable: collective.table.name,
      DeliveryTable: delivery.name,
      OperationsTable: operations.table.name,
      AuditTable: audit.table.name,
      PaperTable: papers.table.name,
      PaperBucket: paperFiles.bucket.bucketName,
      ...(portal && { PortalTable: portal.table.name }),
      EventTopicArn: events.topic.topicArn,
      KeyArn: encryption.key.keyArn,
      OutcomeKeyArn: outcome.key.keyArn,
      SmsLogRoleArn: notification.deliveryLogRole.roleArn,
      ...queueUrls(this),
    });
  }

  /** What the operator's command reads from the deployed stack. */
  private tell(outputs: Record<string, string>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

/**
 * "handoff-inbox" → HandoffInboxQueueUrl and HandoffInboxDeadLettersUrl, for every queue of the stack. Dead letters of an agency's
 * queues are known by its name (`infra/cli/dead-letter-queues.ts`): a template has 200 outputs at most.
 */
const queueUrls = (stack: Stack): Record<string, string> =>
  Object.fromEntries(
    stack.node.findAll().flatMap((part) => {
      if (part instanceof MessageQueue) return [[`${pascal(part.name)}QueueUrl`, part.queue.queueUrl]];
      if (part instanceof DeadLetters && !part.isNamed)
        return [[`${pascal(part.name)}DeadLettersUrl`, part.queue.queueUrl]];
      return [];
    }),
  );

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
