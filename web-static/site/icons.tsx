const line = {
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  "stroke-width": "2",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

/** One door: the project's sign. */
export const DoorMark = ({ size = 36 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect x="2" y="2" width="28" height="28" rx="6" fill="#f2b705" />
    <path d="M9 26V12a7 7 0 0 1 14 0v14z" fill="#8f0e15" />
    <path d="M13 26V13a3 3 0 0 1 6 0v13z" fill="#fff" />
  </svg>
);

export const PaperIcon = () => (
  <svg {...line} width="36" height="36" aria-hidden="true">
    <path d="M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7" />
  </svg>
);

export const PathIcon = () => (
  <svg {...line} width="36" height="36" aria-hidden="true">
    <circle cx="5" cy="6" r="2" />
    <circle cx="19" cy="18" r="2" />
    <path d="M7 6h8a3 3 0 0 1 0 6H9a3 3 0 0 0 0 6h8" />
  </svg>
);

export const TicketIcon = () => (
  <svg {...line} width="36" height="36" aria-hidden="true">
    <path d="M3 8V6h18v2a4 4 0 0 0 0 8v2H3v-2a4 4 0 0 0 0-8zM14 6v2M14 11v2M14 16v2" />
  </svg>
);
