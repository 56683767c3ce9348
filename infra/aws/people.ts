import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";

const invitationDays = 3;

export interface PeopleProps {
  readonly province: Pick<Province, "id" | "people">;
  readonly siteUrl: string;
}

/**
 * Officers and how they sign in. Their rights are groups named "<role>:<scope>". The groups are not resources: seven roles
 * in each of 124 communes would be 868, and a stack holds 500. The operator's command makes a group when it first needs it.
 */
export class People extends Construct {
  readonly pool: cognito.UserPool;
  readonly client: cognito.UserPoolClient;
  readonly issuer: string;

  constructor(scope: Construct, id: string, { province, siteUrl }: PeopleProps) {
    super(scope, id);
    this.pool = new cognito.UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      userInvitation: {
        emailSubject: "Tài khoản cán bộ trên hệ thống một cửa",
        emailBody: `Tên đăng nhập: {username}<br>Mật khẩu tạm thời, dùng trong ${invitationDays} ngày: {####}<br>${siteUrl}/can-bo/`,
      },
      userVerification: {
        emailSubject: "Mã xác nhận của hệ thống một cửa",
        emailBody: "Mã xác nhận của bạn là {####}.",
        smsMessage: "Mã xác nhận của bạn là {####}.",
      },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(invitationDays),
      },
      mfa: province.people.mfa === "required" ? cognito.Mfa.REQUIRED : cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.issuer = this.pool.userPoolProviderUrl;
    this.pool.addDomain("Domain", { cognitoDomain: { domainPrefix: loginPrefix(this, province.id) } });
    this.client = this.consoleClient([`${siteUrl}/can-bo/`, ...province.people.callbackUrls]);
    this.acknowledge(province.people.mfa);
  }

  /** The console is a page, so it can keep no secret: authorization code with PKCE. */
  private consoleClient(addresses: string[]): cognito.UserPoolClient {
    const client = this.pool.addClient("Console", {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE],
        callbackUrls: addresses,
        logoutUrls: addresses,
      },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      // One working day, so nobody signs in twice and a lost tablet is useless tomorrow.
      refreshTokenValidity: Duration.hours(10),
    });
    // Left out, Cognito would also take passwords from the page itself.
    (client.node.defaultChild as cognito.CfnUserPoolClient).explicitAuthFlows = ["ALLOW_REFRESH_TOKEN_AUTH"];
    return client;
  }

  private acknowledge(mfa: Province["people"]["mfa"]): void {
    Validations.of(this.pool).acknowledge({
      id: "AwsSolutions-COG8",
      reason: "The Plus plan is billed per officer; no sign-up, a second factor and sessions of one day stand instead.",
    });
    if (mfa === "optional")
      Validations.of(this.pool).acknowledge({
        id: "AwsSolutions-COG2",
        reason: "The province's file says that the second factor is each officer's choice.",
      });
  }
}

/** Host name of the sign-in pages: unique in the region, as it carries the account's number. */
export const loginHost = (scope: Construct, province: string): string =>
  `${loginPrefix(scope, province)}.auth.${Stack.of(scope).region}.amazoncognito.com`;

const loginPrefix = (scope: Construct, province: string): string => `motcua-${province}-${Stack.of(scope).account}`;
