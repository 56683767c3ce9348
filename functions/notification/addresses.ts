import type { Person } from "../../shared/contracts/person.ts";
import type { ChannelName } from "../../shared/domain/message/preference.ts";

export type Addresses = Readonly<Partial<Record<ChannelName, string>>>;

/** A number serves every way but e-mail: Zalo finds its user by it, and so does the province's own application. */
export const addressesOf = ({ phone, email }: Pick<Person, "phone" | "email">): Addresses => ({
  ...(phone === undefined ? {} : { sms: phone, zalo: phone, webhook: phone }),
  ...(email === undefined ? {} : { email }),
});

/** By what the ledger knows a person. */
export const nameIn = ({ sms, email }: Addresses): string | undefined => sms ?? email;
