import type { Figure } from "./figure.ts";
import { atMost } from "./figure.ts";

/**
 * The whole nation's Saturday by calculation. Communes since 1 July 2025: 3,321. A worst Saturday is four hundred tickets in
 * each, within four hours; a burst is four times the average, and one commune's worst minute twenty times its own.
 */
const nation = { communes: 3_321, tickets: 400, hours: 4, burst: 4, minute: 20 };
const people = nation.communes * nation.tickets;
/** Tickets a second in the burst: 369. */
export const nationPerSecond = (people / (nation.hours * 3600)) * nation.burst;

/**
 * DynamoDB's limits of one partition and of a new table on demand, in units a second.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html
 */
const limits = { partition: { write: 1_000, read: 3_000 }, table: { write: 4_000, read: 12_000 } };

/**
 * US$ for a million units on demand, us-east-1, since November 2024.
 * @see https://airbyte.com/data-engineering-resources/dynamodb-pricing
 */
const price = { write: 0.625, read: 0.125 };

/** Units that one person's visit costs, as they were counted. */
export interface VisitUnits {
  readonly write: number;
  readonly read: number;
}

const section = "The nation's Saturday, by calculation from the units above";

/** @param visit a number and its call, on a day as long as four hundred tickets */
export const nationsSaturday = ({ write, read }: VisitUnits): Figure[] => {
  const hottest = (nation.tickets / (nation.hours * 3600)) * nation.minute;
  const cost = (people * (write * price.write + read * price.read)) / 1e6;
  const limit = (name: string, value: number) => ({ name, value });
  return [
    {
      ...{
        section,
        name: `write units a second, ${nationPerSecond.toFixed(0)} visits a second`,
        value: nationPerSecond * write,
        unit: "/s",
      },
      floor: limit("a new table takes", limits.table.write),
      budget: atMost(1),
    },
    {
      ...{ section, name: "read units a second", value: nationPerSecond * read, unit: "/s" },
      floor: limit("a new table takes", limits.table.read),
      budget: atMost(1),
    },
    {
      ...{ section, name: "write units a second of one commune's worst minute", value: hottest * write, unit: "/s" },
      floor: limit("one partition takes", limits.partition.write),
      budget: atMost(0.01),
    },
    {
      ...{ section, name: "read units a second of one commune's worst minute", value: hottest * read, unit: "/s" },
      floor: limit("one partition takes", limits.partition.read),
      budget: atMost(0.01),
    },
    {
      ...{ section, name: `US$ of DynamoDB for ${people.toLocaleString("en")} visits`, value: cost, unit: "US$" },
      note: `${((cost / people) * 1e6).toFixed(2)} US$ for a million; screens that look at the board, SMS and functions come on top`,
    },
  ];
};
