import type { IncomingMessage } from "node:http";

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const localName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * The caller sits at this computer, and means it: a page of a stranger's site can reach the loopback address too, but
 * only under its own host name or with its own origin.
 */
export const isLocal = ({ socket, headers }: IncomingMessage): boolean =>
  loopback.test(socket.remoteAddress ?? "") &&
  localName.test(headers.host ?? "") &&
  (headers.origin === undefined || localName.test(headers.origin.replace(/^https?:\/\//, "")));
