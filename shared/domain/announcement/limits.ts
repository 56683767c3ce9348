/**
 * Above so many people a second person must agree, where the province's file says nothing: a slip of one hand reaches a whole
 * commune.
 */
export const SECOND_PERSON_ABOVE = 200;

/** The most that a province may let one person send to alone: more is a commune's whole people. */
export const SECOND_PERSON_AT_MOST = 2_000;

/** People in one part: sent in a few seconds by one run. */
export const PEOPLE_IN_PART = 25;

/** Longest announcement, in segments with its link: what must be longer belongs on the page. */
export const SEGMENTS_ALLOWED = 3;
