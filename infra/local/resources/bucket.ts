import * as z from "zod";
import { nameOf, type Provider } from "./provider.ts";

const Bucket = z.object({
  BucketName: z.string(),
  CorsConfiguration: z
    .object({
      CorsRules: z.array(
        z.object({
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.string()),
          AllowedHeaders: z.array(z.string()).default([]),
          ExposedHeaders: z.array(z.string()).default([]),
          MaxAge: z.coerce.number().optional(),
        }),
      ),
    })
    .optional(),
});

export const bucket: Provider = {
  type: "AWS::S3::Bucket",
  nameProperty: "BucketName",
  identity: (resource, place) => {
    const name = nameOf(resource, "BucketName", place).toLowerCase();
    const domain = (host: string) => `${name}.${host}.amazonaws.com`;
    const RegionalDomainName = domain(`s3.${place.region}`);
    return {
      name,
      ref: name,
      attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: domain("s3"), RegionalDomainName },
      // Where pages post files to; a page's policy names it.
      here: { [`https://${RegionalDomainName}`]: `${place.messagesUrl}/${name}` },
    };
  },
  put: async (resources, { messages }) => {
    for (const { properties } of resources) {
      const { BucketName, CorsConfiguration } = Bucket.parse(properties);
      if (!messages.objects.hasBucket(BucketName)) messages.objects.createBucket(BucketName);
      messages.cors.set(
        BucketName,
        (CorsConfiguration?.CorsRules ?? []).map((rule) => ({
          origins: rule.AllowedOrigins,
          methods: rule.AllowedMethods,
          headers: rule.AllowedHeaders,
          exposed: rule.ExposedHeaders,
          maxAgeSeconds: rule.MaxAge,
        })),
      );
    }
  },
};
