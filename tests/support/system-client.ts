import * as z from "zod";
import { DossierView } from "../../shared/contracts/dossier-api.ts";
import { eventually } from "./eventually.ts";

const Token = z.object({ access_token: z.string() });
const Sms = z.object({
  to: z.string(),
  text: z.string(),
  eventId: z.string().optional(),
  segments: z.number(),
  encoding: z.string(),
  at: z.string(),
  repeats: z.number(),
});

const Queue = z.object({
  name: z.string(),
  visible: z.number(),
  inFlight: z.number(),
  deadLetters: z.number().optional(),
});
const Alarm = z.object({ name: z.string(), state: z.string() });
const Usage = z.object({ functions: z.record(z.string(), z.object({ invocations: z.number() })) });

/** An officer at his screen: every call carries his token. */
export interface Officer {
  get(path: string): Promise<Response>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  /** A call that must succeed and answers with a dossier. */
  dossier(path: string, body?: object): Promise<DossierView>;
}

/** A running system as people and operators see it: over HTTP. */
export const systemClient = (url: string) => {
  const read = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> =>
    schema.parse(await (await fetch(`${url}${path}`)).json());
  const write = async (path: string, body: object): Promise<unknown> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };

  const officer = async (username: string, ...groups: string[]): Promise<Officer> => {
    const { access_token: token } = Token.parse(await write("/local/token", { username, groups }));
    const authorization = `Bearer ${token}`;
    const get = (path: string) => fetch(`${url}${path}`, { headers: { authorization } });
    const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
      fetch(`${url}${path}`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
    return {
      get,
      post,
      dossier: async (path, body) => {
        const response = await (body === undefined ? get(path) : post(path, body));
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return DossierView.parse(await response.json());
      },
    };
  };

  const sms = (to?: string) => read(`/local/sms${to === undefined ? "" : `?to=${to}`}`, z.array(Sms));
  return {
    url,
    officer,
    sms,
    /** The messages of this phone, once there are this many. */
    smsTo: (to: string, count: number) =>
      eventually(
        `${count} SMS to ${to}`,
        () => sms(to),
        (list) => list.length >= count,
      ),
    queues: () => read("/local/queues", z.array(Queue)),
    alarms: () => read("/local/alarms", z.array(Alarm)),
    usage: () => read("/local/usage", Usage),
    /** Moves the system's clock: {"at": "2026-11-17T08:30"} or {"shift": "+3d"}, in Vietnam's time. */
    clock: (command: { at: string } | { shift: string }) => write("/local/clock", command),
    /** The dossier as this officer sees it, once it is as wanted. */
    seen: (who: Officer, code: string, what: string, fits: (dossier: DossierView) => boolean) =>
      eventually(`${code} ${what}`, () => who.dossier(`/api/dossiers/${code}`), fits),
  };
};
export type SystemClient = ReturnType<typeof systemClient>;
