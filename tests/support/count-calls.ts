import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** Names of the calls that this client makes from now on, in their order; set `length = 0` to count anew. */
export const countCalls = (client: DynamoDBClient): string[] => {
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (call) => {
        calls.push(commandName.replace(/Command$/, ""));
        return next(call);
      },
    { step: "initialize", name: "countCalls" },
  );
  return calls;
};
