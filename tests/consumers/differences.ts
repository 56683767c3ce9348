const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
/** From then on a number may be a time in seconds, or in milliseconds. */
const epochSeconds = 1_000_000_000;
const epochMs = epochSeconds * 1000;

const isLater = (gotMs: number, referenceMs: number, slackMs: number): boolean =>
  gotMs >= referenceMs && gotMs - referenceMs <= slackMs;

const isSameText = (got: string, reference: string, slackMs: number): boolean => {
  if (got === reference) return true;
  if (got.replaceAll(instants, "·") !== reference.replaceAll(instants, "·")) return false;
  const theirs = reference.match(instants) ?? [];
  return (got.match(instants) ?? []).every((at, place) =>
    isLater(Date.parse(at), Date.parse(theirs[place] ?? ""), slackMs),
  );
};

const isSameNumber = (got: number, reference: number, slackMs: number): boolean => {
  if (got === reference) return true;
  const unit = reference >= epochMs ? 1 : 1000;
  return reference >= epochSeconds && isLater(got * unit, reference * unit, slackMs);
};

const isSame = (got: unknown, reference: unknown, slackMs: number): boolean => {
  if (typeof got === "string" && typeof reference === "string") return isSameText(got, reference, slackMs);
  if (typeof got === "number" && typeof reference === "number") return isSameNumber(got, reference, slackMs);
  return got === reference;
};

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Where two ends differ, as "path: this instead of that". A time that is later than the reference's by no more than the time that
 * was lost is no difference: a message that comes again is worked on later.
 */
export const differences = (got: unknown, reference: unknown, slackMs: number, path = ""): string[] => {
  if (!isBranch(got) || !isBranch(reference))
    return isSame(got, reference, slackMs)
      ? []
      : [`${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(reference)}`];
  const names = new Set([...Object.keys(reference), ...Object.keys(got)]);
  return [...names].flatMap((name) =>
    differences(
      Reflect.get(got, name),
      Reflect.get(reference, name),
      slackMs,
      path === "" ? name : `${path} › ${name}`,
    ),
  );
};
