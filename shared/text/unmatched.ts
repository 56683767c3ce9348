import type { WhyUnmatched } from "../domain/fee/credit.ts";
import type { Localized } from "../domain/localized.ts";

/** Why a transfer was not written to a dossier by itself. */
export const whyUnmatched: Readonly<Record<WhyUnmatched, Localized>> = {
  new: { vi: "Vừa nhận, chưa đối chiếu xong.", en: "Just taken in, not looked at yet." },
  "no-reference": { vi: "Nội dung chuyển tiền không có mã hồ sơ.", en: "Its words name no dossier." },
  several: { vi: "Nội dung có thể chỉ nhiều hồ sơ.", en: "Its words can mean several dossiers." },
  "dossier-unknown": { vi: "Không có hồ sơ mang mã này.", en: "There is no such dossier." },
  "other-account": { vi: "Chuyển vào tài khoản của xã, phường khác.", en: "It went to another commune's account." },
  "other-amount": { vi: "Số tiền khác số phải nộp.", en: "The amount is not the one that is open." },
  "not-open": { vi: "Hồ sơ không còn khoản nào phải nộp.", en: "Nothing is open on the dossier." },
  refused: { vi: "Hồ sơ không nhận được khoản tiền này.", en: "The dossier could not take it." },
};
