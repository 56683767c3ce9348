import type * as z from "zod";
import type { ConfirmSubscriptionRequest, SubscribeRequest } from "../../shared/contracts/announcement-api.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import type { Commune } from "../../shared/domain/agency/province.ts";
import { CODE_MS, CODES_A_DAY, confirms } from "../../shared/domain/announcement/confirm-code.ts";
import { epochOf, instantOf, MINUTE_MS, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import type { AnnouncementDeps } from "./deps.ts";

/** Codes that a whole province is sent in an hour, so that a flood of wishes costs little. */
const CODES_AN_HOUR = 200;

const communeOf = async ({ definitions }: AnnouncementDeps, commune: string): Promise<Result<Commune>> =>
  knownCommune(await definitions.province(), commune);

/** What somebody asks for, on the page or at the counter. */
type Asked = z.infer<typeof SubscribeRequest> & { readonly email?: string | undefined };

/**
 * Sends a code to a number, which only its owner reads. A number that asked too often gets none and is answered alike, so that
 * nobody learns from here whether it is known. A crash after the wish is kept and before the queue has it: the person asks again.
 */
export const subscribe = async (
  deps: AnnouncementDeps,
  { commune, phone, email, language, subjects }: Asked,
): Promise<Result<{ readonly minutes: number }>> => {
  const number = parsePhone(phone);
  if (!number.ok) return refuse(number.refusal.code, { field: "phone" });
  const known = await communeOf(deps, commune);
  if (!known.ok) return known;
  const now = deps.now();
  const [person, nowSeconds] = [personHash(number.value), Math.floor(epochOf(now) / 1000)];
  const minutes = CODE_MS / MINUTE_MS;
  const [mine, all] = await Promise.all([
    deps.subscribers.countCode(person, toLocal(now).date, nowSeconds),
    deps.subscribers.countCode("ALL", now.slice(0, 13), nowSeconds),
  ]);
  if (all > CODES_AN_HOUR) return refuse("TOO_MANY_REQUESTS", { detail: { minutes: "60" } });
  if (mine > CODES_A_DAY) return accept({ minutes });
  const until = instantOf(epochOf(now) + CODE_MS);
  const wish = { commune, person, phone: number.value, email, language, subjects };
  await deps.subscribers.keepPending({ ...wish, code: deps.newCode(), until }, nowSeconds);
  await deps.send({ type: "motcua.announcement.code.v1", commune, person });
  return accept({ minutes });
};

/** The code that came by SMS: then the wish holds. A repeat whose answer was lost is answered alike. */
export const confirmSubscription = async (
  deps: AnnouncementDeps,
  { commune, phone, code }: z.infer<typeof ConfirmSubscriptionRequest>,
): Promise<Result<null>> => {
  const number = parsePhone(phone);
  if (!number.ok) return refuse(number.refusal.code, { field: "phone" });
  const person = personHash(number.value);
  const counted = await deps.subscribers.countTry(commune, person);
  const before = counted && { ...counted, tries: counted.tries - 1 };
  if (before === undefined || !confirms(before, code, deps.now()))
    return refuse("SUBSCRIPTION_CODE_WRONG", { field: "code" });
  const there = await deps.subscribers.find(commune, person);
  const { language, subjects, email, phone: to } = before;
  const token = there?.token ?? deps.newToken();
  await deps.subscribers.save({ commune, person, phone: to, email, language, subjects, token }, deps.now());
  return accept(null);
};

/** Who says at the counter that he wants no more of them; asked for twice it is the same. */
export const stopHere = async (
  { subscribers, now }: Pick<AnnouncementDeps, "subscribers" | "now">,
  { commune, phone }: { readonly commune: string; readonly phone: string },
): Promise<Result<null>> => {
  const number = parsePhone(phone);
  if (!number.ok) return refuse(number.refusal.code, { field: "phone" });
  await subscribers.stopPerson(commune, personHash(number.value), now(), Math.floor(epochOf(now()) / 1000));
  return accept(null);
};
