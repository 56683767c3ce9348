/** What the last upload left in the bucket: path → hash of body and headers. Holds nothing secret; pages are public. */
export const siteManifest = "published-files.json";
