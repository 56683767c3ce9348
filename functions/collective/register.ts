import type * as z from "zod";
import type { ImportRegisterRequest, RegisterView } from "../../shared/contracts/collective-api.ts";
import type { RegisterKind } from "../../shared/domain/collective/register-kind.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CollectiveDeps } from "./deps.ts";
import { registerView } from "./views.ts";

type Body = z.infer<typeof ImportRegisterRequest>;

/** Takes one part of a register; with the last missing one the whole comes into force at once. */
export const importRegister = async (
  { registers, now }: CollectiveDeps,
  by: string,
  kind: RegisterKind,
  { commune, upload, part, parts, people }: Body,
): Promise<Result<RegisterView>> => {
  const source = { commune, kind, upload };
  if (!(await registers.putPart(source, part, people))) return refuse("REGISTER_IMPORT_CHANGED");
  const sent = await registers.partsOf(source);
  const missing = Array.from({ length: parts }, (_, at) => at + 1).filter((one) => !sent.has(one)).length;
  const inForce = await registers.inForce(commune, kind);
  if (missing > 0) return accept({ ...registerView(commune, kind, inForce), missing });
  if (inForce?.upload === upload) return accept(registerView(commune, kind, inForce));
  const whole = {
    kind,
    upload,
    parts,
    people: [...sent.values()].reduce((sum, count) => sum + count, 0),
    at: now(),
    by,
  };
  await registers.putInForce(commune, whole);
  return accept(registerView(commune, kind, whole));
};
