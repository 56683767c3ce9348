/** Something encrypted; whoever reads the disk learns its length. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Seals with AES-GCM under the officer's key, which lives in this page alone and goes with it. */
export interface Seal {
  /** @param name to which the content belongs: under another name it does not open */
  close(name: string, content: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** @throws when it was sealed under another key or name, or was changed */
  open(name: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>;
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
};

/** Undefined where the browser has no cryptography, as at an address without HTTPS. @param key 256 bits in base64url */
export const sealWith = async (key: string): Promise<Seal | undefined> => {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined) return undefined;
  // Not extractable: no script of this page can read it back either.
  const aes = await subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  const named = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    ...{ name: "AES-GCM", iv },
    additionalData: new TextEncoder().encode(name),
  });
  return {
    async close(name, content) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, data: await subtle.encrypt(named(name, iv), aes, content) };
    },
    open: async (name, { iv, data }) => new Uint8Array(await subtle.decrypt(named(name, iv), aes, data)),
  };
};
