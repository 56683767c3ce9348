/** In the order in which people read them. */
export const SUBJECTS = ["service-days", "mobile-team", "outage"] as const;
