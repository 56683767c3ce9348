import { SNSClient } from "@aws-sdk/client-sns";
import { awsCalls } from "../runtime/aws-calls.ts";

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const sns = (): SNSClient => new SNSClient(awsCalls);
