/**
 * How long a function waits for one call to AWS before the SDK tries it again: a connection that hangs must not use up the
 * function's own time. Every write here may be sent twice.
 */
export const awsCalls = {
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
} as const;
