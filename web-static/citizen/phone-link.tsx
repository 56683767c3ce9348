/** A phone number that a phone can dial; groups of digits keep together on one line. */
export const PhoneLink = ({ phone, label }: { phone: string; label?: string }) => (
  <a class="phone" href={`tel:${phone}`}>
    {label === undefined ? "" : `${label}\u00a0`}
    {phoneText(phone)}
  </a>
);

const SPACE = "\u00a0";

/** "0912345678" → "0912 345 678", "02063000111" → "0206 3000 111", with spaces that do not break. */
export const phoneText = (phone: string): string =>
  phone.length < 8 ? phone : [phone.slice(0, 4), phone.slice(4, -3), phone.slice(-3)].join(SPACE);
