import type { RouteView } from "../../../shared/contracts/route-api.ts";

const MARK = { yes: "✓", no: "✗", unknown: "?" } as const;

/** The explanation as a person reads it in a terminal. */
export const explainReport = ({ why, rules, counted }: RouteView): string => {
  if (why.length === 0) return "Không còn bước nào phải chuyển.";
  const looked = rules.flatMap(({ name, holds, tests }) => [
    `${MARK[holds]} ${name.vi}`,
    ...tests.map((test) => `    ${MARK[test.holds]} ${test.text.vi}`),
  ]);
  return [
    ...why.map(({ vi }) => vi),
    ...(looked.length === 0 ? [] : ["", "Các quy tắc đã xét:", ...looked]),
    ...(counted.length === 0 ? [] : ["", ...counted.map(({ vi }) => vi)]),
  ].join("\n");
};
