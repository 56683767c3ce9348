/** The server's time and the device's at one moment, kept over a restart. */
export interface Seen {
  readonly server: number;
  readonly device: number;
}

interface Clocks {
  /** The server's time since this start's last answer; see `steadyServerNow`. */
  readonly steady: () => number | undefined;
  readonly device: () => number;
  readonly store: { read: () => Seen | undefined; write: (seen: Seen) => void };
}

/**
 * What time it is for a machine without a network, in epoch milliseconds of the server. In the start in which it heard the server
 * it does not ask its own clock at all. After a restart without a network it adds how far its clock was off before, and is never
 * earlier than what it knew before.
 */
export const machineClock = ({ steady, device, store }: Clocks) => ({
  now: (): number => {
    const server = steady();
    if (server !== undefined) {
      store.write({ server, device: device() });
      return server;
    }
    const seen = store.read();
    return seen === undefined ? device() : Math.max(seen.server, device() + seen.server - seen.device);
  },
});
