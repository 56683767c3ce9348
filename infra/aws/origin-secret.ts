import { Aws, Fn } from "aws-cdk-lib";

/**
 * What CloudFront tells the API to prove that a request came through it. The last part of the stack's id is a UUID that AWS
 * draws when the stack is made; only who may look into the account sees it. It costs nothing and needs no keeping.
 * "arn:aws:cloudformation:ap-southeast-1:111122223333:stack/motcua/6b9f…" → "6b9f…"
 */
export const originSecret = (): string => Fn.select(2, Fn.split("/", Aws.STACK_ID));

/** The header that carries it. */
export const originSecretHeader = "x-origin-secret";
