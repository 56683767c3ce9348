import { isIPv6 } from "node:net";

/** Calls of this very computer. No visitor of a site has such an address. */
export const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$/i.test(address);

const groupsOf = (part: string): string[] =>
  part.split(":").flatMap((group) => (group === "" ? [] : [Number.parseInt(group, 16).toString(16)]));

/**
 * The network from which somebody calls. An IPv4 address is one; of an IPv6 address it is the first half, because a
 * household or a phone has 2^64 addresses to choose from and all of them begin alike.
 * @see https://www.rfc-editor.org/rfc/rfc4291#section-2.5.4
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = "", tail] = address.split("::");
  const [first, last] = [groupsOf(head), groupsOf(tail ?? "")];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - first.length - last.length }, () => "0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
};
