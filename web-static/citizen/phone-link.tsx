/** A phone number that a phone can dial; groups of digits keep together on one line. */
export const PhoneLink = ({ phone, label }: { phone: string; label?: string }) => (
  <a class="phone" href={`tel:${phone}`}>
    {label === undefined ? "" : `${label} `}
    {phoneText(phone)}
  </a>
);

const SPACE = "\u00a0";

/**
 * "0912345678" → "0912 345 678", "02063000111" → "0206 3000 111", with spaces that do not break. The country code, with
 * which numbers are kept, is read as people at home write it: "+84912345678" → "0912 345 678".
 */
export const phoneText = (phone: string): string => {
  const home = phone.replace(/^\+84/, "0");
  return home.length < 8 ? home : [home.slice(0, 4), home.slice(4, -3), home.slice(-3)].join(SPACE);
};
