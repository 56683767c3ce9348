/** Who must agree before so many people get a message: a slip of one hand reaches a whole commune. */
export const SECOND_PERSON_ABOVE = 200;

/** People in one part: sent in a few seconds by one run. */
export const PEOPLE_IN_PART = 25;

/** Longest announcement, in segments with its link: what must be longer belongs on the page. */
export const SEGMENTS_ALLOWED = 3;
