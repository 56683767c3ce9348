/**
 * One field of an EMV merchant code: two digits of tag, two of length, then the value.
 * @see https://www.emvco.com/emv-technologies/qr-codes/ (Merchant-Presented Mode)
 */
export const field = (tag: string, value: string): string => {
  if (value.length > 99) throw new Error(`Field ${tag} of an EMV code has at most 99 characters`);
  return `${tag}${String(value.length).padStart(2, "0")}${value}`;
};

/** CRC-16/CCITT-FALSE (polynomial 1021, from FFFF) over plain letters, as four capital hex digits. */
export const crc16 = (text: string): string => {
  let crc = 0xffff;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at) << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
};
