import { Agent, request } from "node:http";

/** One kept-open connection pool for the host's own calls: cheaper than `fetch` for thousands of small polls. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const authorization =
  "AWS4-HMAC-SHA256 Credential=local/20260101/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local";

export class AwsError extends Error {
  override readonly name = "AwsError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type AwsJson = (operation: string, body: object) => Promise<Record<string, unknown>>;

/** Calls an emulator in AWS's JSON protocol, unsigned. @throws AwsError with the service's short code */
export const awsJson = (endpoint: string, service: string): AwsJson => {
  const call: AwsJson = (operation, body) =>
    new Promise((resolve, reject) => {
      const payload = JSON.stringify(body);
      const headers = {
        "content-type": "application/x-amz-json-1.0",
        "content-length": Buffer.byteLength(payload),
        "x-amz-target": `${service}.${operation}`,
        authorization,
      };
      const sent = request(endpoint, { method: "POST", agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) return resolve(text ? JSON.parse(text) : {});
          reject(awsError(text, answer.statusCode ?? 0));
        });
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // The engine may close an idle connection in the moment we use it again: then it has seen nothing of the call.
        if (sent.reusedSocket && error.code === "ECONNRESET") resolve(call(operation, body));
        else reject(error);
      });
      sent.end(payload);
    });
  return call;
};

const awsError = (text: string, status: number): AwsError => {
  try {
    const { __type = "", message, Message } = JSON.parse(text);
    return new AwsError(String(__type).split("#").pop() ?? "", String(message ?? Message ?? text));
  } catch {
    return new AwsError(`HTTP${status}`, text);
  }
};
