import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { awsCalls } from "../runtime/aws-calls.ts";

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const dynamodb = (): DynamoDBClient => new DynamoDBClient(awsCalls);
