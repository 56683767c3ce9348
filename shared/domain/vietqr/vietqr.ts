import { stripMarks } from "../message/strip-marks.ts";
import { crc16, field } from "./tlv.ts";

export interface Transfer {
  /** The bank's number at NAPAS, six digits. */
  readonly bin: string;
  readonly account: string;
  readonly amountVnd: number;
  /** Plain letters and digits, see `referenceOf`. */
  readonly reference: string;
  readonly holder: string;
}

/** NAPAS, in the numbering of EMV. */
const NAPAS = "A000000727";
const TO_ACCOUNT = "QRIBFTTA";
const VND = "704";
/** Letters that fields 59 and 60 may have. */
const NAME_LIMIT = 25;

const plain = (text: string): string =>
  stripMarks(text)
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, NAME_LIMIT)
    .trim();

/**
 * The text of a VietQR code for one transfer: every Vietnamese banking app reads it and fills in account, amount and
 * purpose. "12" marks a code that is good for one payment.
 */
export const vietQr = ({ bin, account, amountVnd, reference, holder }: Transfer): string => {
  const beneficiary = field("00", bin) + field("01", account);
  const name = plain(holder);
  const body = [
    field("00", "01"),
    field("01", "12"),
    field("38", field("00", NAPAS) + field("01", beneficiary) + field("02", TO_ACCOUNT)),
    field("53", VND),
    field("54", String(amountVnd)),
    field("58", "VN"),
    ...(name === "" ? [] : [field("59", name)]),
    field("62", field("08", reference)),
    "6304",
  ].join("");
  return body + crc16(body);
};
