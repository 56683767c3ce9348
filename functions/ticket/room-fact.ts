import { envelope } from "../../shared/contracts/event.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import type { Centre } from "./centre.ts";

type Said = Omit<Parameters<typeof envelope>[0], "source">;

/** A fact of a commune's waiting room: of its numbers, lines and appointments. */
export const roomFact = (
  { province, commune, agency }: Pick<Centre, "province" | "commune" | "agency">,
  said: Said,
): Fact => ({
  envelope: envelope({ ...said, source: `/motcua/${province}/${commune}` }),
  attributes: { type: said.type, commune, agency, inbox: "built-in" },
});
