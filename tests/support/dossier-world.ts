import { randomUUID } from "node:crypto";
import { dossierApi } from "../../functions/dossier/api.ts";
import { recordDelivery } from "../../functions/handoff/consume.ts";
import { paymentApi } from "../../functions/payment/api.ts";
import { readBankSecrets } from "../../functions/payment/signature.ts";
import { route } from "../../functions/routing/route.ts";
import { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Stuck } from "../../shared/domain/operations/stuck.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { intakeKeys } from "../../shared/runtime/intake-key.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { withCashBook } from "../../shared/store/cash-book.ts";
import { cashStore } from "../../shared/store/cash-store.ts";
import { closures } from "../../shared/store/closures.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import { troubleOfHandoffs } from "../../shared/store/handoff-trouble.ts";
import { personIndex } from "../../shared/store/person-index.ts";
import { outagesIn, recentWays } from "../../shared/store/recent-outages.ts";
import { asAfter, unfolded } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { shareOut } from "../../shared/store/share-out.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import { countCalls } from "./count-calls.ts";
import { publishedDefinitions } from "./definitions.ts";
import { localTables } from "./dynamodb-local.ts";
import { memoryDelivery } from "./memory-delivery.ts";
import { officerEvent } from "./officer-event.ts";
import { queueRecord } from "./queue-record.ts";

export interface Asking {
  readonly body?: unknown;
  /** Idempotency-Key. */
  readonly key?: string;
  /** If-Match. */
  readonly match?: string;
  /** Groups of the signed-in officer; nobody is signed in without. */
  readonly as?: readonly string[];
  readonly officer?: string;
  readonly ip?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const eventOf = ({ as, officer = "lan.tangiang", ip }: Asking) => officerEvent({ as, officer, from: ip });

export const receptionist = ["receptionist:01288"];
export const specialist = ["specialist:01288"];
export const lead = ["commune-lead:01288"];

/** A family's birth registration, complete, at the counter of Tân Giang. */
export const birthForm = {
  commune: "01288",
  procedure: "1.001193",
  channel: "counter",
  owner: { name: "Nông Thị Mai", phone: "0912 345 678", idNumber: "004301001234", address: "Tổ 5" },
  components: [{ id: "declaration" }, { id: "birth-notice" }],
};

/** The social allowance, which two offices handle one after the other. */
export const allowanceForm = {
  ...birthForm,
  procedure: "1.001776",
  components: [{ id: "declaration" }],
};

/** The dossier API on real tables, with the demonstration province's definitions and a clock that the test sets. */
export const dossierWorld = async (at: string) => {
  const { client, table } = await localTables("dossier", "audit", "cash");
  const calls = countCalls(client);
  const clock = { at };
  const now = () => clock.at;
  const dossiers = withCashBook(dossierStore(client, table.dossier), client, table.cash);
  const audit = auditStore(client, table.audit);
  const delegations = delegationStore(client, table.dossier);
  const people = personIndex(client, table.dossier, "a secret");
  const staff = staffStore(client, table.dossier);
  const definitions = await publishedDefinitions(now);
  const delivery = memoryDelivery();
  const ways = recentWays(delivery);
  const outages = outagesIn(ways);
  /** Stuck messages about dossiers, and how often they were asked for. */
  const stuck = { rows: [] as Stuck[], asked: 0 };
  const about = async (subject: string) => {
    stuck.asked++;
    return stuck.rows.filter(({ facts }) => facts.subject === subject);
  };
  const troubleOf = troubleOfHandoffs({ about }, ways);
  const app = dossierApi({
    ...{ dossiers, audit, delegations, staff, people, definitions, now, newSecret },
    ...{ outages, troubleOf },
    newId: randomUUID,
    intakeKeyOf: intakeKeys("a secret"),
    publicUrl: "https://motcua.example",
  });

  const paying = paymentApi({
    ...{ dossiers, audit, definitions, now, newId: randomUUID },
    cash: cashStore(client, table.cash),
    bankSecrets: readBankSecrets("vietinbank=s3cret;bidv=other"),
  });
  const servedBy = (path: string) => (/^\/api\/(payments|cash-sheet)/.test(path) ? paying : app);

  const ask = async (method: "GET" | "POST", path: string, asking: Asking): Promise<Response> =>
    servedBy(path).request(
      path,
      {
        method,
        headers: {
          ...asking.headers,
          ...(asking.key === undefined ? {} : { "idempotency-key": asking.key }),
          ...(asking.match === undefined ? {} : { "if-match": asking.match }),
        },
        ...(asking.body === undefined
          ? {}
          : { body: typeof asking.body === "string" ? asking.body : JSON.stringify(asking.body) }),
      },
      { event: eventOf(asking) },
    );
  const post = (path: string, asking: Asking = {}) => ask("POST", path, asking);

  /** As software without a sign-in sends it. */
  const send = async (path: string, body: string, headers: Record<string, string>): Promise<Response> =>
    servedBy(path).request(path, { method: "POST", body, headers }, { event: eventOf({}) });

  const facts: Fact[] = [];
  const sharing = shareOut({ staff, dossiers, delegations });
  const closed = closures(outages, now);
  const rules = {
    ...{ dossiers, definitions, people, rulesFor: rulesFor(definitions, closed) },
    ...{ closures: closed, shareOut: sharing, now },
  };
  const publish = async (more: readonly Fact[]) => void facts.push(...more);
  const routed = new Map<string, number>();

  /** The first write of a dossier that routing has not seen, as the stream would bring it. */
  const nextChange = async (code: string) => {
    const recorded = await dossiers.load(code);
    if (recorded === undefined) return undefined;
    const whole = unfolded(recorded, await dossiers.archived(recorded));
    const seen = routed.get(code) ?? 0;
    const at = whole.writes.findIndex((_, index) => asAfter(whole, index).version > seen);
    return at < 0 ? undefined : { after: asAfter(whole, at), appended: whole.writes[at]?.events.length ?? 0 };
  };

  /** Plays routing until nothing new follows. @returns the facts that it published, oldest first */
  const routeOn = async (code: string): Promise<Fact[]> => {
    const before = facts.length;
    for (let change = await nextChange(code); change !== undefined; change = await nextChange(code)) {
      await route({ ...rules, province: definitions.province, publish }, change.after, change.appended);
      routed.set(code, change.after.version);
    }
    return facts.slice(before);
  };

  /** Plays routing and the built-in inbox until this dossier has come to rest. */
  const carry = async (code: string): Promise<void> => {
    for (let more = await routeOn(code); more.length > 0; more = await routeOn(code))
      for (const { envelope, attributes } of more)
        if (envelope.type === "motcua.dossier.handed-over.v1" && attributes.inbox === "built-in")
          await recordDelivery(rules)(queueRecord(envelope));
  };

  /** An answer that must be a dossier. */
  const seen = async (response: Response): Promise<DossierView> => {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return DossierView.parse(await response.json());
  };
  const submit = async (body: unknown = birthForm, asking: Asking = {}) =>
    seen(await post("/api/dossiers", { as: receptionist, body, ...asking }));
  const command = async (code: string, name: string, body: unknown = {}, asking: Asking = {}) =>
    seen(await post(`/api/dossiers/${code}/${name}`, { as: receptionist, body, ...asking }));
  /** Received, and still owed to its first office, as when the hand-over could not be decided at that moment. */
  const receivedOnly = async (code: string): Promise<void> => {
    const request = requestOf(requestName("lan.tangiang", undefined), {});
    const received = await executeDossier(rules)(
      code,
      { type: "ReceiveDossier", at: now(), by: "lan.tangiang" },
      { request },
    );
    if (!received.ok) throw new Error(received.refusal.code);
  };
  const answer = async (handoff: string, name: string, body: unknown = {}, asking: Asking = {}) =>
    seen(await post(`/api/handoffs/${handoff}/${name}`, { as: specialist, officer: "hoa.tangiang", body, ...asking }));
  /** A birth registration that lies with the justice office, not yet accepted. */
  const atOffice = async (form: unknown = birthForm) => {
    const { code } = await submit(form);
    await command(code, "receive");
    await carry(code);
    return code;
  };

  return {
    ...{ clock, calls, client, table, dossiers, audit, definitions, people, delivery, stuck, troubleOf, facts, rules },
    ...{ post, get: (path: string, asking: Asking = {}) => ask("GET", path, asking) },
    ...{ send, submit, command, receivedOnly, answer, atOffice, routeOn, carry, seen },
  };
};
export type DossierWorld = Awaited<ReturnType<typeof dossierWorld>>;
