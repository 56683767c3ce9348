import type { PreferenceOf } from "../../shared/domain/message/preference.ts";
import type { QuietHours } from "../../shared/domain/message/quiet-hours.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import type { Channels } from "../../shared/messaging/channel/channel.ts";
import type { NotificationStore } from "../../shared/store/notification-store.ts";
import type { PeopleDeps } from "./message-for.ts";

export interface NotificationDeps extends PeopleDeps {
  readonly templates: () => Promise<readonly SmsTemplate[]>;
  readonly ledger: NotificationStore;
  readonly channels: Channels;
  readonly preferenceOf: PreferenceOf;
  readonly monthlyCapVnd: number;
  /** Nobody's nights are quiet when absent. */
  readonly quiet?: QuietHours | undefined;
  /** As many messages a day and person, beyond which only what must be told goes; no limit when absent. */
  readonly dailyCap?: number | undefined;
  /** 0 to 1: keeps messages that failed together from coming back together. */
  readonly chance: () => number;
}
