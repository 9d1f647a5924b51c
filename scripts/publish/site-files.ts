/** A file of the site, by its path from the site's root, and how files name each other. */
export interface SiteFile {
  path: string;
  /** Bytes of what is no text. */
  content: string | Uint8Array;
}

/** Makes full addresses of the site's own paths. */
export interface SiteAddress {
  /** Of an address as the data have it (with the base path). */
  of: (url: string) => string;
  /** Of a path from the site's root. */
  at: (path: string) => string;
}

export function siteAddress(site: string, base: string): SiteAddress {
  const { origin } = new URL(site);
  return { of: (url) => origin + url, at: (path) => origin + base + path };
}
