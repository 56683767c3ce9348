/** The other language's page shows the same thing: its link carries the fragment that this page was asked with. */
export const keepFragment = (fragment: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.hash = fragment;
};
