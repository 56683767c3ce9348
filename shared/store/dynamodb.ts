import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { awsCalls } from "../runtime/aws-calls.ts";

/** One client a function, made at start. Region, credentials and endpoint come from the environment, unless told. */
export const dynamodb = (told: DynamoDBClientConfig = {}): DynamoDBClient => {
  const client = new DynamoDBClient({ ...awsCalls, ...told });
  // It copies each question and answer for a log that is off, and that must never hold what people told us.
  client.middlewareStack.remove("loggerMiddleware");
  return client;
};
