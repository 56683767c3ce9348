import type { StuckList } from "../../../shared/contracts/operations-api.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { useOperationsWords } from "./use-operations-words.ts";

export interface StuckFilter {
  readonly list: "open" | "closed";
  readonly queue: string;
  readonly reason: string;
  readonly age: "any" | "hour" | "day" | "week";
}

const hours = { any: 0, hour: 1, day: 24, week: 7 * 24 } as const;

/** The address of the list as the filter says; to the minute, so that looking again asks for the same. */
export const stuckPath = ({ list, queue, reason, age }: StuckFilter, cursor = ""): string => {
  const before = Math.floor((serverNow() - hours[age] * 3_600_000) / 60_000) * 60_000;
  return `/operations/stuck?${new URLSearchParams({
    list,
    queue,
    reason,
    ...(age === "any" ? {} : { to: `${new Date(before).toISOString().slice(0, 19)}Z` }),
    cursor,
  })}`;
};

interface Props {
  readonly filter: StuckFilter;
  readonly shown: StuckList | undefined;
  readonly onChange: (filter: StuckFilter) => void;
}

const Choice = ({
  id,
  label,
  value,
  options,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) => (
  <div class="find">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </div>
);

const isOneOf = <Key extends string>(value: string, keys: readonly Key[]): value is Key =>
  (keys as readonly string[]).includes(value);

/** Which stuck messages are shown; only queues and causes that there are can be chosen. */
export const StuckFilterRow = ({ filter, shown, onChange }: Props) => {
  const { language } = useDesk();
  const { stuck: text } = useOperationsWords();
  const queues = (shown?.queues ?? []).filter(({ open, queue }) => open > 0 || queue === filter.queue);
  const reasons = new Map((shown?.items ?? []).map(({ reason }) => [reason.code, reason.text[language]]));
  if (filter.reason !== "" && !reasons.has(filter.reason)) reasons.set(filter.reason, filter.reason);
  return (
    <div class="row stuck-filter">
      <Choice
        id="stuck-list"
        label={text.list}
        value={filter.list}
        options={Object.entries(text.lists)}
        onChange={(list) => isOneOf(list, ["open", "closed"]) && onChange({ ...filter, list })}
      />
      <Choice
        id="stuck-queue"
        label={text.queue}
        value={filter.queue}
        options={[
          ["", text.allQueues],
          ...queues.map(({ queue, name, open }) => [queue, `${name[language]} (${open})`] as const),
        ]}
        onChange={(queue) => onChange({ ...filter, queue })}
      />
      <Choice
        id="stuck-reason"
        label={text.reason}
        value={filter.reason}
        options={[["", text.allReasons], ...reasons]}
        onChange={(reason) => onChange({ ...filter, reason })}
      />
      <Choice
        id="stuck-age"
        label={text.age}
        value={filter.age}
        options={Object.entries(text.ages)}
        onChange={(age) => isOneOf(age, ["any", "hour", "day", "week"]) && onChange({ ...filter, age })}
      />
    </div>
  );
};
