import type { TableNames } from "./tables.ts";

/** What the template gives the functions, all in one; the tables are DynamoDB Local's. */
export const functionEnv = (endpoint: string, tables: TableNames): Readonly<Record<string, string>> => ({
  AWS_REGION: "ap-southeast-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  DOSSIER_TABLE: tables.dossier,
  TICKET_TABLE: tables.ticket,
  DEFINITION_TABLE: tables.definition,
  NOTIFICATION_TABLE: tables.notification,
  AUDIT_TABLE: tables.audit,
  EVENT_TOPIC_ARN: "arn:aws:sns:ap-southeast-1:000000000000:events",
  REPUBLISH_QUEUE_URL: "https://sqs.ap-southeast-1.amazonaws.com/000000000000/republish",
  PUBLIC_URL: "https://motcua.example.vn",
  ORIGIN_SECRET: "bench",
  SMS_SENDER_ID: "MOTCUA",
  SMS_MONTHLY_CAP_VND: "20000000",
  SMS_PRICE_VND: "800",
  SMS_STRIP_MARKS: "true",
  SITE_BUCKET: "site",
});
