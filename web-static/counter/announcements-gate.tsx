import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./announcements/announcement-screen.tsx");

/** Announcements are written now and then, by one person of a commune: fetched when they are. */
export const AnnouncementsGate = () => {
  const { view, hasFailed, again } = useLateView("announcements-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.AnnouncementScreen />;
};
