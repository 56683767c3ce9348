import type { QueueView } from "../../../shared/contracts/operations-api.ts";

/** A shape for each state, so that it is told without colour too. */
const shapes: Readonly<Record<QueueView["state"], string>> = {
  closed: "M4 4l8 8M12 4l-8 8",
  stuck: "M8 2l7 12H1zM8 6v4M8 12v.5",
  away: "M3 8h4M9 8h4M8 3v10",
  late: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4.5V8l2.5 2",
  busy: "M2 8h9M8 4l4 4-4 4",
  calm: "M3 8.5l3.5 3.5L13 4.5",
};
const looks: Readonly<Record<QueueView["state"], string>> = {
  closed: "late",
  stuck: "late",
  away: "warn",
  late: "warn",
  busy: "",
  calm: "good",
};

export const StateMark = ({ state, words }: { state: QueueView["state"]; words: string }) => (
  <span class={`tag state-mark ${looks[state]}`}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={shapes[state]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" />
    </svg>
    {words}
  </span>
);
