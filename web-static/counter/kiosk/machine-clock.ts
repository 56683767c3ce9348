/** The server's time and the device's at one moment, kept over a restart. */
export interface Seen {
  readonly server: number;
  readonly device: number;
}

interface Clocks {
  /** The server's time since this start's last answer; see `steadyServerNow`. */
  readonly steady: () => number | undefined;
  readonly device: () => number;
}

/**
 * What time it is for a machine without a network, in epoch milliseconds of the server. In the start in which it heard the server
 * it does not ask its own clock at all. After a restart without a network it adds how far its clock was off before, and is never
 * earlier than what it knew before.
 */
export const machineClock = ({ steady, device }: Clocks) => {
  let seen: Seen | undefined;
  return {
    now: (): number => {
      const server = steady();
      if (server !== undefined) {
        seen = { server, device: device() };
        return server;
      }
      return seen === undefined ? device() : Math.max(seen.server, device() + seen.server - seen.device);
    },
    /** How far the device's clock is off, to be kept with what must survive a power cut. */
    seen: (): Seen | undefined => seen,
    /** What was kept of a start before; what is known of this one is better. */
    learn: (before: Seen | undefined): void => {
      seen ??= before;
    },
  };
};
