import * as z from "zod";

/**
 * A name of the open internet: no bare address, for those move into private ranges unseen, no name of one machine or one
 * office's network. What a name means is looked at again with each call (`shared/messaging/public-address.ts`).
 */
const isOpenName = (host: string): boolean =>
  /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i.test(host) &&
  !/\.(local|localhost|internal|lan|home|corp|test|invalid|onion)$/i.test(host);

const hostOf = (url: string): string => new URL(url).hostname;
const hasLogin = (url: string): boolean => new URL(url).username !== "" || new URL(url).password !== "";

export const Webhook = z
  .strictObject({
    url: z
      .url({ protocol: /^https$/, abort: true })
      .refine((url) => !hasLogin(url), "must not hold a user name or a password")
      .refine(
        (url) => isOpenName(hostOf(url)),
        "must be a host name of the open internet, not an address or an internal name",
      )
      .describe("Address of the agency's software; https"),
    mode: z
      .enum(["structured", "binary"])
      .default("structured")
      .describe("CloudEvents over HTTP: all in the body, or attributes in headers and data in the body"),
    secretParameter: z
      .string()
      .regex(/^\/[\w./-]{1,200}$/, "must be the name of a parameter, such as /motcua/cao-bang/so-y-te")
      .describe(
        "SSM SecureString with the secret that signs; during a change of key the new and the old, a blank between",
      ),
  })
  .describe("Where messages for the agency are sent, signed after the Standard Webhooks specification");
