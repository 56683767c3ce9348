import * as z from "zod";
import { arn, type Provider } from "./provider.ts";

const Key = z.object({ KeyUsage: z.string().default("ENCRYPT_DECRYPT") });

/** Keys that sign are generated and kept in the data folder. Those that encrypt do nothing: the disk is this computer's own. */
export const kmsKey: Provider = {
  type: "AWS::KMS::Key",
  identity: ({ id }, place) => {
    const Arn = arn(place, "kms", `key/${place.stack}-${id}`);
    return { ref: `${place.stack}-${id}`, attributes: { Arn, KeyId: `${place.stack}-${id}` } };
  },
  put: async (resources, { kms }) => {
    for (const { id, properties } of resources) {
      const { KeyUsage } = Key.parse(properties);
      if (KeyUsage === "SIGN_VERIFY") await kms.keep(id);
    }
  },
};
