import { DossierView, HandoffList } from "../../../shared/contracts/dossier-api.ts";
import { type Officer, officers } from "./cast.ts";
import type { Play } from "./play.ts";

/** What the offices do with dossiers, each act one request of one officer. */
export const dossierActs = ({ system }: Pick<Play, "system">) => ({
  submit: (body: object) => system.call({ path: "/api/dossiers", body, as: officers.lan, answer: DossierView }),
  /** A command to a dossier: "receive", "return-outcome", … */
  act: (as: Officer, code: string, name: string, body: object = {}) =>
    system.call({ path: `/api/dossiers/${code}/${name}`, body, as, answer: DossierView }),
  /** An office's answer to a hand-over: "accept", "record-outcome", … */
  answer: (as: Officer, handoff: string, name: string, body: object = {}) =>
    system.call({ path: `/api/handoffs/${handoff}/${name}`, body, as, answer: DossierView }),
  read: (code: string, as: Officer) => system.call({ path: `/api/dossiers/${code}`, as, answer: DossierView }),
  /** Waits until the dossier lies in an office's inbox; `place` is its query. @returns the hand-over's id */
  arrived: async (as: Officer, place: string, { code, sentence }: { code: string; sentence: string }) => {
    const look = () => system.call({ path: `/api/handoffs?limit=100&${place}`, as, answer: HandoffList });
    const lies = ({ items }: Awaited<ReturnType<typeof look>>) =>
      items.find((item) => item.code === code && item.handoff.state === "delivered");
    const list = await system.until(sentence, look, (inbox) => lies(inbox) !== undefined);
    return lies(list)?.handoff.id ?? "";
  },
});
