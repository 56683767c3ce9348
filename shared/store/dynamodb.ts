import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const dynamodb = (): DynamoDBClient => new DynamoDBClient({});
