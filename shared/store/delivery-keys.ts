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
