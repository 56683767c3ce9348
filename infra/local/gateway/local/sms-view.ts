import { measureSms } from "../../../../shared/domain/message/sms.ts";
import type { SmsMessage } from "../../services/sms-store.ts";

export interface SmsView extends SmsMessage {
  readonly encoding: "GSM-7" | "UCS-2";
  readonly segments: number;
}

export const smsView = (message: SmsMessage): SmsView => {
  const { encoding, segments } = measureSms(message.text);
  return { ...message, encoding, segments };
};
