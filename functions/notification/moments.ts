import { type OpenDossier, workOf } from "../../shared/domain/dossier/state.ts";

/** Times of a dossier that messages name, and at which some of them lose their sense. */
export type Moments = Readonly<
  Partial<Record<"due" | "since" | "forwardBy" | "appointment" | "confirmBy" | "replyBy" | "slot", string | undefined>>
>;

export const momentsOf = (state: OpenDossier): Moments => {
  const work = workOf(state);
  if (work === undefined) return {};
  const { clock, draft, consultation, position } = work;
  return {
    due: clock.dueAt,
    since: position.at === "office" ? position.handoff.sentAt : undefined,
    forwardBy: position.at === "one-stop" ? position.forwardBy : undefined,
    appointment: clock.appointment,
    confirmBy: draft?.confirmBy,
    replyBy: consultation?.replyBy,
  };
};
