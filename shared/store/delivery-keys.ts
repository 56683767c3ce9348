interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** All agencies lie together: a province has some tens, and one query shows them. */
export const AGENCIES = "AGENCIES";

/** How an agency's software answers, and when it will not. */
export const agencyKey = (agency: string): Key => ({ pk: AGENCIES, sk: agency });

/** How often an agency did not want a message. */
export const unwantedKey = (agency: string, message: string): Key => ({ pk: `UNWANTED#${agency}`, sk: message });

/** Partition of the calls about one dossier or ticket that did not go through at once. */
export const callsOf = (subject: string): string => `CALLS#${subject}`;

export const callKey = ({ subject, at, eventId }: Record<"subject" | "at" | "eventId", string>): Key => ({
  pk: callsOf(subject),
  sk: `${at}#${eventId}`,
});
