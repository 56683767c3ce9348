import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup as systemLookup } from "node:dns";
import { BlockList, isIP } from "node:net";

/**
 * Addresses that do not lie in the open internet, as IANA's registries of special addresses name them. An IPv4 address inside an
 * IPv6 one (::ffff:10.0.0.1) is held against the rules of IPv4 by Node itself.
 * https://www.iana.org/assignments/iana-ipv4-special-registry/ https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const internal4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** With the ranges that carry an IPv4 address of somebody's choice: 6to4, NAT64, Teredo, IPv4-compatible. */
const internal6 = [
  "::/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
];

const blocked = new BlockList();
for (const [ranges, family] of [
  [internal4, "ipv4"],
  [internal6, "ipv6"],
] as const)
  for (const range of ranges) {
    const [network = "", bits] = range.split("/");
    blocked.addSubnet(network, Number(bits), family);
  }
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** The address must not be called from here. */
export class AddressRefused extends Error {
  readonly code = "ADDRESS_REFUSED";
}

/** Loopback is open on the local host alone, where an agency's stand-in listens. */
export interface Reachable {
  readonly loopback: boolean;
}

export const isPublicAddress = (address: string, allow: Reachable): boolean => {
  // A zone ("fe80::1%eth0") names a link of this machine.
  if (isIP(address) === 0 || address.includes("%")) return false;
  return !isIn(blocked, address) || (allow.loopback && isIn(loopback, address));
};

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;
export type Lookup = (host: string, options: LookupOptions, found: Found) => void;
/** All addresses of a name, as the system's own resolver tells them. */
export type Resolve = (
  host: string,
  found: (error: NodeJS.ErrnoException | null, all: LookupAddress[]) => void,
) => void;

const resolveAll: Resolve = (host, found) => systemLookup(host, { all: true }, found);

/**
 * A `lookup` for one connection: the addresses that are checked are the very ones that the socket then uses, so a name that
 * means another address a moment later gains nothing. One internal address among them refuses the whole name.
 */
export const publicLookup =
  (allow: Reachable, resolve: Resolve = resolveAll): Lookup =>
  (host, options, found) =>
    resolve(host, (error, all) => {
      if (error) return found(error, []);
      const [first] = all;
      if (first === undefined || !all.every(({ address }) => isPublicAddress(address, allow)))
        return found(new AddressRefused(`${host} does not lie in the open internet`), []);
      if (options.all) return found(null, all);
      found(null, first.address, first.family);
    });
