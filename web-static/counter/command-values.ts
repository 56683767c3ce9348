import {
  type CommandField,
  type CommandName,
  type CommandValue,
  type CommandValues,
  fieldsOf,
  type Matter,
} from "./command-fields.ts";
import { type GivenPaper, handedIn } from "./given-paper.ts";
import { dongOf, hoursOf, idNumberOf, isIdNumber, isPhone, momentOf } from "./typed-entries.ts";

/** What was typed into a command's form: whether it can be sent, and what is sent then. */

export const chosenIds = (value: CommandValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

export const papersIn = (value: CommandValue | undefined): GivenPaper[] =>
  Array.isArray(value) ? value.filter((one): one is GivenPaper => typeof one === "object") : [];

export const matterIn = (value: CommandValue | undefined): Matter =>
  typeof value === "object" && "papers" in value ? value : { papers: [] };

const isFilled = (value: CommandValue | undefined): boolean =>
  typeof value === "string"
    ? value.trim() !== ""
    : matterIn(value).case !== undefined || chosenIds(value).length > 0 || papersIn(value).some(({ given }) => given);

/** Key of the sentence in the wording's `dossier.faults`. */
export type CommandFault =
  | "required"
  | "papers"
  | "choice"
  | "amount"
  | "incomplete"
  | "hours"
  | "moment"
  | "phone"
  | "idNumber";

const emptyFault = ({ kind }: CommandField): CommandFault => {
  switch (kind) {
    case "papers":
    case "brought":
      return "papers";
    case "office":
    case "choice":
    case "matter":
      return "choice";
    case "moment":
      return "moment";
    default:
      return "required";
  }
};

/** What is wrong with an entry that somebody typed. */
const typedFault = ({ kind }: CommandField, typed: string): CommandFault | undefined => {
  switch (kind) {
    case "money":
      return dongOf(typed) === undefined ? "amount" : undefined;
    case "hours":
      return hoursOf(typed) === undefined ? "hours" : undefined;
    case "moment":
      return momentOf(typed) === undefined ? "moment" : undefined;
    case "phone":
      return isPhone(typed) ? undefined : "phone";
    case "id-number":
      return isIdNumber(typed) ? undefined : "idNumber";
    default:
      return undefined;
  }
};

const faultOf = (field: CommandField, value: CommandValue | undefined, mustAsk: readonly string[]) => {
  if (!isFilled(value)) return field.optional === true ? undefined : emptyFault(field);
  if (typeof value === "string") return typedFault(field, value);
  const asked = chosenIds(value);
  return field.kind === "papers" && mustAsk.some((id) => !asked.includes(id)) ? "incomplete" : undefined;
};

/**
 * What must be put right before the command can be sent, by field.
 * @param mustAsk papers that a supplement request may not leave out
 */
export const commandFaults = (
  name: CommandName,
  values: CommandValues,
  mustAsk: readonly string[] = [],
): ReadonlyMap<string, CommandFault> => {
  const faults = fieldsOf(name, values).map(
    (field) => [field.name, faultOf(field, values[field.name], mustAsk)] as const,
  );
  return new Map(faults.flatMap(([field, fault]) => (fault === undefined ? [] : [[field, fault] as const])));
};

const sent = ({ kind, options }: CommandField, value: CommandValue | undefined): unknown => {
  if (kind === "brought") return handedIn(papersIn(value));
  if (typeof value !== "string") return value;
  switch (kind) {
    case "money":
      return dongOf(value);
    case "hours":
      return hoursOf(value);
    case "moment":
      return momentOf(value);
    case "phone":
      return value.replace(/[\s.-]/g, "");
    case "id-number":
      return idNumberOf(value);
    case "choice":
      return options?.find((option) => option.value === value)?.sends ?? value;
    default:
      return value.trim();
  }
};

/** The case, its answers when there are any, and all papers as they really are: three entries of the request. */
const matterSent = ({ answers = {}, papers, ...matter }: Matter): [string, unknown][] => [
  ["case", matter.case],
  ...(Object.keys(answers).length > 0 ? [["answers", answers] satisfies [string, unknown]] : []),
  ["components", handedIn(papers)],
];

/** "owner.name" puts the value at its place within "owner". */
const placed = (body: Record<string, unknown>, [path, value]: readonly [string, unknown]): Record<string, unknown> => {
  const [whole = path, part] = path.split(".");
  return { ...body, [whole]: part === undefined ? value : { ...Object(body[whole]), [part]: value } };
};

/** The request's body as the contract wants it: empty, hidden and only asked fields left out, entries in their units. */
export const commandBody = (name: CommandName, values: CommandValues): Record<string, unknown> =>
  fieldsOf(name, values)
    .filter((field) => field.isOnlyAsked !== true && isFilled(values[field.name]))
    .flatMap((field) =>
      field.kind === "matter"
        ? matterSent(matterIn(values[field.name]))
        : [[field.name, sent(field, values[field.name])] satisfies [string, unknown]],
    )
    .reduce(placed, {});
