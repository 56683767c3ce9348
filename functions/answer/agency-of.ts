import type { Principal } from "../../shared/domain/access/rights.ts";
import type { Agency, Province } from "../../shared/domain/agency/province.ts";

/** An agency as it signs itself in `source`. */
export const agencySource = (code: string): string => `/agency/${code}`;

export const agencyNamed = (province: Province, source: string): Agency | undefined =>
  province.agencies.find(({ code }) => agencySource(code) === source);

/** Where the secret lies by which the agency signs: one of its own, or that by which it is called. */
export const answerSecretOf = ({ answerSecret, webhook }: Agency): string | undefined =>
  answerSecret ?? webhook?.secretParameter;

/** Whose queue it is, from the queue's own name. @param arn of the queue that brought the message */
export const agencyOfQueue = (province: Province, arn: string, prefix: string): Agency | undefined => {
  const name = arn.split(":").at(-1) ?? "";
  return province.agencies.find(({ key }) => name === `${prefix}${key}`);
};

/** The agency's software may what its specialists and its approvers may; who of them did it is the agency's own matter. */
export const agencyPrincipal = ({ code }: Pick<Agency, "code">): Principal => ({
  officer: `agency:${code}`,
  roles: [
    { role: "specialist", scope: code },
    { role: "approver", scope: code },
  ],
});
