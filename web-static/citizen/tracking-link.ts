export interface TrackingKey {
  readonly code: string;
  readonly secret: string;
}

/** The QR link's fragment "#<code>.<secret>": the code holds dots itself, the secret none. */
export const parseTrackingLink = (fragment: string): TrackingKey | undefined => {
  const match = /^#?([^%]+)\.([^.%]+)$/.exec(fragment.replaceAll("%7E", "~"));
  const [, code, secret] = match ?? [];
  return code === undefined || secret === undefined ? undefined : { code, secret };
};

export const trackingFragment = ({ code, secret }: TrackingKey): string => `#${code}.${secret}`;
