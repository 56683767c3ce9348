import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./appointments/appointment-screen.tsx");

/** The day's appointments, fetched where somebody looks at them. */
export const AppointmentsGate = () => {
  const { view, hasFailed, again } = useLateView("appointments-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.AppointmentScreen />;
};
