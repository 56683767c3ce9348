import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface LoopbackServer {
  readonly url: string;
  /** Ends what is still being answered, too. */
  readonly stop: () => Promise<void>;
}

/** Serves HTTP on the loopback address alone. @param port 0 takes any that is free */
export const serveLoopback = async (answer: RequestListener, port = 0): Promise<LoopbackServer> => {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
