/** Users of the demonstration province who play in the benchmarks' stories. */
export const officers = {
  receptionist: { username: "thanh.tangiang", groups: ["receptionist:01288"] },
  justice: { username: "hoa.tangiang", groups: ["specialist:01288"] },
  social: { username: "trang.tangiang", groups: ["specialist:01288"] },
  operator: { username: "phuc.vanhanh", groups: ["system-operator:cao-bang"] },
  health: { username: "soyte.caobang", groups: ["specialist:H14.12"] },
} as const;
export type OfficerName = keyof typeof officers;

/** The part of an HTTP API event that its JWT authorizer adds. */
export const authorizerOf = (name: OfficerName) => ({
  jwt: {
    claims: { username: officers[name].username, "cognito:groups": `[${officers[name].groups.join(" ")}]` },
    scopes: [],
  },
});
