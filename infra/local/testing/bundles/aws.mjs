/** The least of AWS's protocols that the sample's functions need: no SDK, so a sample starts in no time. */
const { env } = process;
const credential = "AWS4-HMAC-SHA256 Credential=local/20260101/ap-southeast-1/x/aws4_request";

export const dynamodb = async (operation, body) => {
  const answer = await fetch(env.AWS_ENDPOINT_URL_DYNAMODB, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      authorization: credential,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};

export const sns = async (parameters) => {
  const answer = await fetch(env.AWS_ENDPOINT_URL_SNS, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", authorization: credential },
    body: new URLSearchParams({ Version: "2010-03-31", ...parameters }),
  });
  if (!answer.ok) throw new Error(await answer.text());
};
