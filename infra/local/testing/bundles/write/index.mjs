import { dynamodb } from "../aws.mjs";

/** Answers what it got; a POST keeps its body as a note. */
export const handler = async (event, context) => {
  const { method } = event.requestContext.http;
  if (method === "POST") {
    const { pk, sk, color = "none" } = JSON.parse(event.body);
    const Item = { pk: { S: pk }, sk: { S: sk }, color: { S: color } };
    await dynamodb("PutItem", { TableName: process.env.TABLE, Item });
  }
  return {
    statusCode: method === "POST" ? 201 : 200,
    headers: { "content-type": "application/json" },
    cookies: ["a=1", "b=2"],
    body: JSON.stringify({
      now: new Date().toISOString(),
      claims: event.requestContext.authorizer?.jwt.claims,
      path: event.pathParameters,
      headers: event.headers,
      query: event.queryStringParameters,
      cookies: event.cookies,
      left: context.getRemainingTimeInMillis() > 0,
    }),
  };
};
