import type { NotificationSettings } from "../../domain/agency/notification-settings.ts";
import type { Clock } from "../../runtime/clock.ts";
import type { CarrierMinutes } from "../../store/carrier-minutes.ts";
import { parameterToken, ssm } from "../parameter-secrets.ts";
import { sns } from "../sns.ts";
import type { Connection } from "./call.ts";
import type { Channels } from "./channel.ts";
import type { ChannelEnv } from "./channel-env.ts";
import { emailChannel } from "./email.ts";
import { gatewayCarrier } from "./gateway-carrier.ts";
import { type SmsCarrier, smsChannel } from "./sms.ts";
import { snsCarrier } from "./sns-carrier.ts";
import { webhookChannel } from "./webhook.ts";
import { zaloChannel } from "./zalo.ts";

const connection = (url: string, parameter: string): Connection => {
  return { url, fetch, secret: parameterToken(ssm(), parameter) };
};

const second = (env: ChannelEnv): SmsCarrier | undefined => {
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

/** Ways to people as the province has them, made of a function's environment. */
export const liveChannels = (env: ChannelEnv, minutes: CarrierMinutes, now: Clock): Channels => {
  const sms = { sender: env.SMS_SENDER_ID, priceVndPerSegment: env.SMS_PRICE_VND };
  const parts = { first: snsCarrier(sns(), sms), second: second(env), minutes, chance: Math.random };
  return {
    sms: smsChannel({ ...parts, stripsMarks: env.SMS_STRIP_MARKS }),
    ...(env.NOTIFICATION && others(env.NOTIFICATION, env.PUBLIC_URL, now)),
  };
};
