import { GetObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { publishSite, type SiteDeps } from "../../functions/site/publish-site.ts";
import type { Definitions } from "../../shared/definitions/load.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { definitionReader } from "../../shared/store/definition-reader.ts";
import { s3SiteBucket } from "../../shared/store/site-bucket.ts";
import { siteFacts } from "../../shared/store/site-settings.ts";
import { planSite } from "../../web-static/render-site.tsx";
import { sampleSite } from "../../web-static/testing/sample-site.ts";
import { catalogueWorld } from "./catalogue-world.ts";
import { caoBangDefinitions, memoryDefinitionItems } from "./definitions.ts";
import { localBucket } from "./s3-local.ts";

/** A province with its editors, its bucket, and the function that writes its pages. */
export const siteWorld = async (at: string, definitions: Definitions = caoBangDefinitions()) => {
  const [world, site] = await Promise.all([catalogueWorld(at, memoryDefinitionItems(), definitions), localBucket()]);
  const { bucket, stop } = site;
  const facts = siteFacts(world.items);
  const { publicUrl, siteConfig, assets } = sampleSite;
  const settings = { publicUrl, siteConfig, assets, build: "1" };
  await facts.saveSettings(settings);
  const rendered: string[] = [];
  const deps = (s3: S3Client = site.s3): SiteDeps => ({
    definitions: definitionReader(world.items, () => world.clock.at),
    catalogue: catalogueStore(world.items, () => world.clock.at),
    facts,
    bucket: s3SiteBucket(s3, bucket),
    plan: (input) =>
      planSite(input).map((file) => ({
        ...file,
        render: () => {
          rendered.push(file.path);
          return file.render();
        },
      })),
    now: () => world.clock.at,
  });
  /** The same bucket, but from the nth write on the line is cut. */
  const cutAfter = (writes: number): S3Client => {
    const client: S3Client = Object.create(site.s3);
    let left = writes;
    const send = (command: Parameters<S3Client["send"]>[0]) =>
      command.constructor.name === "PutObjectCommand" && left-- <= 0
        ? Promise.reject(new Error("line cut"))
        : site.s3.send(command);
    return Object.assign(client, { send });
  };
  return {
    ...world,
    facts,
    settings,
    stop,
    s3: site.s3,
    deps,
    cutAfter,
    /** Publishes, and tells which pages were rendered for it. */
    publish: async (given: SiteDeps = deps()) => {
      rendered.length = 0;
      const done = await publishSite(given);
      return { ...done, pages: [...rendered].sort() };
    },
    page: async (path: string): Promise<string | undefined> => {
      const { Body } = await site.s3.send(new GetObjectCommand({ Bucket: bucket, Key: path }));
      return Body?.transformToString();
    },
    paths: async (): Promise<string[]> => {
      const { Contents = [] } = await site.s3.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
    },
  };
};
