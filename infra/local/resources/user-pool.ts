import * as z from "zod";
import type { Template } from "../template/template.ts";
import { arn, nameOf, type Provider, stableId } from "./provider.ts";

export interface LoginClient {
  readonly clientId: string;
  readonly redirects: readonly string[];
  readonly logoutRedirects: readonly string[];
  readonly scopes: readonly string[];
}

const Client = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default(["openid"]),
});

export const userPool: Provider = {
  type: "AWS::Cognito::UserPool",
  identity: ({ id }, place) => {
    const ref = `${place.region}_${stableId(place, id, 9)}`;
    const ProviderName = `cognito-idp.${place.region}.amazonaws.com/${ref}`;
    const attributes = { Arn: arn(place, "cognito-idp", `userpool/${ref}`), UserPoolId: ref, ProviderName };
    const ProviderURL = `https://${ProviderName}`;
    return { ref, attributes: { ...attributes, ProviderURL }, here: { [ProviderURL]: place.issuer } };
  },
};

export const userPoolClient: Provider = {
  type: "AWS::Cognito::UserPoolClient",
  identity: ({ id }, place) => {
    const ref = stableId(place, id, 26);
    return { ref, attributes: { ClientId: ref, Name: id } };
  },
};

export const userPoolGroup: Provider = {
  type: "AWS::Cognito::UserPoolGroup",
  identity: (resource, place) => ({ ref: nameOf(resource, "GroupName", place), attributes: {} }),
};

export const userPoolDomain: Provider = {
  type: "AWS::Cognito::UserPoolDomain",
  identity: (resource, place) => {
    const ref = nameOf(resource, "Domain", place);
    return { ref, attributes: { CloudFrontDistribution: `${ref}.cloudfront.net` } };
  },
};

export const readLoginClients = (template: Template): LoginClient[] =>
  template.of(userPoolClient.type).map(({ id, properties }) => {
    const { CallbackURLs, LogoutURLs, AllowedOAuthScopes } = Client.parse(properties);
    const clientId = template.refOf(id);
    return { clientId, redirects: CallbackURLs, logoutRedirects: LogoutURLs, scopes: AllowedOAuthScopes };
  });
