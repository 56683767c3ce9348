interface Caller {
  /** Groups of a signed-in officer, e.g. "receptionist:01288"; nobody is signed in without. */
  readonly as?: readonly string[] | undefined;
  /** User name. */
  readonly officer: string | undefined;
  /** The visitor's network address, as a function sees it that has believed the edge. */
  readonly from?: string | undefined;
}

/** What HTTP API hands over: the caller's address and, with a checked access token, its claims. */
export const officerEvent = ({ as, officer, from = "192.0.2.1" }: Caller) => ({
  requestContext: {
    http: { sourceIp: from },
    ...(as && { authorizer: { jwt: { claims: { username: officer, "cognito:groups": `[${as.join(" ")}]` } } } }),
  },
});
