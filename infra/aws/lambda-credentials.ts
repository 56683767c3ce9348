import { fromEnv } from "@aws-sdk/credential-provider-env";

/** Takes the place of the SDK's credential chain in every bundle: the role's credentials, from the environment. */
export const defaultProvider = fromEnv;
