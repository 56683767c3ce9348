import { SNSClient } from "@aws-sdk/client-sns";

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const sns = (): SNSClient => new SNSClient({});
