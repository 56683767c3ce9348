import { dynamodb } from "../aws.mjs";

export const handler = async ({ time }) => {
  await dynamodb("PutItem", { TableName: process.env.TABLE, Item: { pk: { S: "tick" }, sk: { S: time } } });
};
