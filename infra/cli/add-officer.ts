import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AliasExistsException,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Grant } from "../../shared/domain/access/rights.ts";

interface NewOfficer {
  /** Id of the user pool. */
  readonly pool: string;
  readonly user: string;
  readonly email: string;
  readonly grant: Grant;
}

interface AddedOfficer {
  readonly user: string;
  readonly group: string;
  /** False when it existed before. */
  readonly createdUser: boolean;
  readonly createdGroup: boolean;
}

/** True when it was made now, false when it existed. */
const made = async (making: Promise<unknown>, exists: new (...args: never[]) => Error): Promise<boolean> => {
  try {
    await making;
    return true;
  } catch (error) {
    if (error instanceof exists) return false;
    throw error;
  }
};

/**
 * Makes the group "<role>:<scope>" when nobody has needed it yet, the user, who gets his first password by e-mail, and
 * puts him into the group. Each step may have been done before. @throws one sentence when the e-mail is another user's
 */
export const addOfficer = async (
  cognito: CognitoIdentityProviderClient,
  { pool: UserPoolId, user: Username, email, grant: { role, scope } }: NewOfficer,
): Promise<AddedOfficer> => {
  const GroupName = `${role}:${scope}`;
  const createdGroup = await made(
    cognito.send(new CreateGroupCommand({ UserPoolId, GroupName })),
    GroupExistsException,
  );
  const creation = new AdminCreateUserCommand({
    UserPoolId,
    Username,
    DesiredDeliveryMediums: ["EMAIL"],
    UserAttributes: [
      { Name: "email", Value: email },
      { Name: "email_verified", Value: "true" },
    ],
  });
  const createdUser = await made(cognito.send(creation), UsernameExistsException).catch((cause: unknown) => {
    if (!(cause instanceof AliasExistsException)) throw cause;
    throw new Error(`Địa chỉ ${email} đã thuộc về tài khoản khác (this e-mail belongs to another user).`, { cause });
  });
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
  return { user: Username, group: GroupName, createdUser, createdGroup };
};
