/** What stands in an access token of Cognito, beside the times and the token's own id. */
export interface AccessClaims {
  readonly iss: string;
  readonly client_id: string;
  readonly username: string;
  readonly groups: readonly string[];
  readonly scope: string;
}

/** Cognito's access tokens carry the client as `client_id` and no `aud`. */
export const accessClaims = ({ groups, username, ...rest }: AccessClaims): Record<string, unknown> => ({
  ...rest,
  sub: username,
  username,
  token_use: "access",
  ...(groups.length > 0 && { "cognito:groups": groups }),
});
