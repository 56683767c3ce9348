import type { SendersView } from "../../shared/contracts/operations-api.ts";
import { sendersNow } from "../../shared/domain/message/provider-share.ts";
import type { OperationsDeps } from "./deps.ts";

/** Which company sends SMS now, and what that is decided by: the first one's last quarter of an hour. */
export const sendersView = async ({ carrierMinutes, province }: OperationsDeps): Promise<SendersView> => {
  const [minutes, { notification }] = await Promise.all([carrierMinutes("sns"), province()]);
  return sendersNow(minutes, notification?.secondProvider !== undefined);
};
