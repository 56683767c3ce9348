/** A phone number that a phone can dial; groups of digits keep together on one line. */
export const PhoneLink = ({ phone, label }: { phone: string; label?: string }) => (
  <a class="phone" href={`tel:${phone}`}>
    {label === undefined ? "" : `${label}\u00a0`}
    {phoneText(phone)}
  </a>
);

const NARROW = "\u00a0";

/** "02063000111" → "0206 3000 111", with spaces that do not break. */
export const phoneText = (phone: string): string =>
  phone.length < 8 ? phone : [phone.slice(0, -7), phone.slice(-7, -3), phone.slice(-3)].join(NARROW);
