import { accept, type Result, refuse } from "../decider.ts";
import type { Announcement, AnnouncementRefusal, AnnouncementStatus } from "./announcement.ts";

/** What an officer may do with an announcement. */
export type Act = "send" | "confirm" | "pause" | "resume" | "withdraw";

/** What it would reach and cost at this moment. */
export interface Reach {
  readonly people: number;
  readonly costVnd: number;
  /** What is left of the month's cap, in VND. */
  readonly leftVnd: number;
  readonly segments: number;
  readonly segmentsAllowed: number;
  /** A second person must agree above so many. */
  readonly secondPersonAbove: number;
}

const from: Readonly<Record<Act, readonly AnnouncementStatus[]>> = {
  send: ["draft"],
  confirm: ["to-confirm"],
  pause: ["sending"],
  resume: ["paused"],
  withdraw: ["to-confirm"],
};

/** Whether it can be sent at all: to somebody, in few segments, within the month's cap. */
export const checkReach = ({
  people,
  costVnd,
  leftVnd,
  segments,
  segmentsAllowed,
}: Reach): Result<null, AnnouncementRefusal> => {
  if (people === 0) return refuse("ANNOUNCEMENT_NOBODY");
  if (segments > segmentsAllowed)
    return refuse("ANNOUNCEMENT_TOO_LONG", {
      field: "texts",
      detail: { segments: String(segments), allowed: String(segmentsAllowed) },
    });
  if (costVnd > leftVnd)
    return refuse("ANNOUNCEMENT_OVER_CAP", { detail: { cost: String(costVnd), left: String(Math.max(0, leftVnd)) } });
  return accept(null);
};

/**
 * What becomes of it. Asked for a second time it stays as it is. Whoever asked to send to many people does not confirm it
 * himself; writing the text alone is not asking.
 */
export const decideAnnouncement = (
  announcement: Announcement,
  act: Act,
  { by, reach }: { readonly by: string; readonly reach: Reach },
): Result<Announcement, AnnouncementRefusal> => {
  const { status, askedBy } = announcement;
  if (!from[act].includes(status)) return refuse("ANNOUNCEMENT_NOT_SO");
  switch (act) {
    case "send": {
      const checked = checkReach(reach);
      if (!checked.ok) return checked;
      const needsSecond = reach.people > reach.secondPersonAbove;
      return accept({ ...announcement, askedBy: by, status: needsSecond ? "to-confirm" : "sending" });
    }
    case "confirm": {
      if (by === askedBy) return refuse("ANNOUNCEMENT_SAME_PERSON");
      const checked = checkReach(reach);
      return checked.ok ? accept({ ...announcement, confirmedBy: by, status: "sending" }) : checked;
    }
    case "pause":
      return accept({ ...announcement, status: "paused" });
    case "resume":
      return accept({ ...announcement, status: "sending" });
    case "withdraw":
      return accept({ ...announcement, status: "draft" });
  }
};
