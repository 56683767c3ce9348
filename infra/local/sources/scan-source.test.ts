import { describe, expect, test } from "vitest";
import { threatsIn } from "./malware-signatures.ts";
import { type ScanParts, scanSource } from "./scan-source.ts";

const eicar = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""));
const rule = (bucket: string) => ({
  pattern: { source: ["aws.guardduty"], detail: { s3ObjectDetails: { bucketName: [bucket] } } },
  targetArns: ["arn:aws:sqs:ap-southeast-1:000000000000:papers"],
});

/** A bucket with these files, as the scanner sees it. */
const bucketOf = (files: Record<string, Buffer>, settings = new Map<string, string>()) => {
  const told: { key: string; status: string }[] = [];
  const listeners: ((key: string) => void)[] = [];
  const object = (key: string) => ({
    key,
    etag: "e",
    body: files[key] ?? Buffer.alloc(0),
    lastModified: new Date(5000),
  });
  const parts = {
    ...{ bucket: "papers", arn: "arn:plan", rules: [rule("papers"), rule("others")] },
    messages: {
      objects: {
        getObject: (_: string, key: string) => object(key),
        listObjects: () => ({ objects: Object.keys(files).map(object) }),
      },
      onUpload: (_: string, listener: (key: string) => void) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    data: {
      readSetting: (name: string) => settings.get(name),
      writeSetting: (name: string, value: string) => settings.set(name, value),
    },
    ...{ clock: { now: () => 0 }, place: { account: "0", region: "r" } },
    functions: { invoke: () => Promise.reject(new Error("no function is told")) },
    send: async (
      _: string,
      event: { detail: { s3ObjectDetails: { objectKey: string }; scanResultDetails: { scanResultStatus: string } } },
    ) =>
      void told.push({
        key: event.detail.s3ObjectDetails.objectKey,
        status: event.detail.scanResultDetails.scanResultStatus,
      }),
    report: (fault: unknown) => {
      throw fault;
    },
  } as unknown as ScanParts;
  return { parts, told, upload: (key: string) => listeners.forEach((listener) => void listener(key)), settings };
};

describe("the local stand-in for the malware scan", () => {
  test("knows the test string that every scanner reports, wherever it stands in a file", () => {
    expect(threatsIn(Buffer.concat([Buffer.from("%PDF-1.7 "), eicar]))).toHaveLength(1);
    expect(threatsIn(Buffer.from("%PDF-1.7 a birth certificate"))).toEqual([]);
  });

  test("tells the rules of its bucket what it found in each new file", async () => {
    const { parts, told, upload } = bucketOf({ bad: eicar });
    const source = scanSource(parts);
    upload("good");
    await source.stop();
    expect(told.toSorted((one, other) => one.key.localeCompare(other.key))).toEqual([
      { key: "bad", status: "THREATS_FOUND" },
      { key: "good", status: "NO_THREATS_FOUND" },
    ]);
  });

  test("looks at the start only at what it may not have seen", async () => {
    const { parts, told } = bucketOf({ old: eicar }, new Map([["scanned:papers", "6000"]]));
    await scanSource(parts).stop();
    expect(told).toEqual([]);
  });
});
