/** Address of one version's content. */
export const versionPath = (code: string, version: string): string =>
  `/procedures/${encodeURIComponent(code)}?${new URLSearchParams({ version })}`;
