import type { DynamoDb } from "./dynamodb-local.ts";
import type { Kms } from "./kms.ts";
import type { Messages } from "./messages.ts";

/** The engines that hold state, as the resources' providers see them. */
export interface Services {
  readonly dynamodb: DynamoDb;
  readonly messages: Messages;
  readonly kms: Kms;
}
