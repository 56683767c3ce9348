/** Search engines and tabs show no more of a title. */
const LENGTH = 70;
/** A part of a name that is shorter says too little by itself. */
const LEAST = 30;

/** The beginning that has room, up to a comma where it still says enough, or else to a word's end. */
const beginning = (text: string, room: number): string => {
  const start = text.slice(0, text.lastIndexOf(" ", room));
  const comma = start.lastIndexOf(",");
  return comma < LEAST ? start : start.slice(0, comma);
};

/**
 * A title that is shown whole. An official name may be far longer, and two may begin with the same seventy characters.
 * @param mark tells a title that is cut from others that begin alike, such as the procedure's code
 */
export const shortTitle = (title: string, mark?: string): string => {
  if (title.length <= LENGTH) return title;
  const end = mark === undefined ? "…" : `… (${mark})`;
  return beginning(title, LENGTH - end.length) + end;
};
