import type { NotificationSettings } from "../../shared/domain/agency/notification-settings.ts";
import type { Connection } from "../../shared/messaging/channel/call.ts";
import type { Channels } from "../../shared/messaging/channel/channel.ts";
import { emailChannel } from "../../shared/messaging/channel/email.ts";
import { gatewayCarrier } from "../../shared/messaging/channel/gateway-carrier.ts";
import { type SmsCarrier, smsChannel } from "../../shared/messaging/channel/sms.ts";
import { snsCarrier } from "../../shared/messaging/channel/sns-carrier.ts";
import { webhookChannel } from "../../shared/messaging/channel/webhook.ts";
import { zaloChannel } from "../../shared/messaging/channel/zalo.ts";
import { parameterToken, ssm } from "../../shared/messaging/parameter-secrets.ts";
import { sns } from "../../shared/messaging/sns.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { CarrierMinutes } from "../../shared/store/carrier-minutes.ts";
import type { SendingEnv } from "./settings.ts";

const connection = (url: string, parameter: string): Connection => {
  return { url, fetch, secret: parameterToken(ssm(), parameter) };
};

const second = (env: SendingEnv): SmsCarrier | undefined => {
  const provider = env.NOTIFICATION?.secondProvider;
  if (provider === undefined) return undefined;
  const { url, tokenParameter, priceVndPerSegment } = provider;
  return gatewayCarrier(connection(url, tokenParameter), { sender: env.SMS_SENDER_ID, priceVndPerSegment });
};

/** Ways beside SMS, those that the province's file names. */
const others = (settings: NotificationSettings, publicUrl: string, now: Clock): Channels => {
  const { email, zalo, webhook } = settings;
  return {
    ...(email && { email: emailChannel({ ...email, preferencesUrl: `${publicUrl}/tin-nhan/` }) }),
    ...(zalo && { zalo: zaloChannel(connection(zalo.url, zalo.tokenParameter), zalo) }),
    ...(webhook && {
      webhook: webhookChannel(connection(webhook.url, webhook.secretParameter), { ...webhook, now }),
    }),
  };
};

export const liveChannels = (env: SendingEnv, minutes: CarrierMinutes, now: Clock): Channels => {
  const sms = { sender: env.SMS_SENDER_ID, priceVndPerSegment: env.SMS_PRICE_VND };
  const parts = { first: snsCarrier(sns(), sms), second: second(env), minutes, chance: Math.random };
  return {
    sms: smsChannel({ ...parts, stripsMarks: env.SMS_STRIP_MARKS }),
    ...(env.NOTIFICATION && others(env.NOTIFICATION, env.PUBLIC_URL, now)),
  };
};
