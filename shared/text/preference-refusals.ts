import type { Localized } from "../domain/localized.ts";
import type { PreferenceRefusal } from "../domain/message/choice.ts";

/** Sentences for a person whose choice of messages was not taken. */
export const preferenceRefusals = {
  PREFERENCE_NO_PHONE: {
    vi: "Hồ sơ này không có số điện thoại di động nên không có tin nhắn nào được gửi. Hãy báo số cho bộ phận một cửa.",
    en: "This dossier has no mobile number, so no messages are sent. Tell the one-stop counter a number.",
  },
  PREFERENCE_NOT_OFFERED: {
    vi: "Tỉnh chưa báo tin bằng cách này. Hãy chọn cách khác.",
    en: "The province does not send messages this way. Choose another.",
  },
} as const satisfies Record<PreferenceRefusal, Localized>;
