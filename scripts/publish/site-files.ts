/** A file of the site, by its path from the site's root, and how files name each other. */
export interface SiteFile {
  path: string;
  content: string;
}

/** Makes full addresses of the site's own paths. */
export interface SiteAddress {
  /** Scheme and host, base path, no slash at the end. */
  root: string;
  /** Of an address as the data have it (with the base path). */
  of: (url: string) => string;
  /** Of a path from the site's root. */
  at: (path: string) => string;
}

export function siteAddress(site: string, base: string): SiteAddress {
  const { origin } = new URL(site);
  return { root: origin + base, of: (url) => origin + url, at: (path) => origin + base + path };
}

export interface PublishedForm {
  name: 'index.md' | 'index.txt' | 'index.xml';
  type: string;
  title: string;
}

/** The forms of a document beside its page, in /policies/<id>/. */
export const publishedForms: readonly PublishedForm[] = [
  { name: 'index.md', type: 'text/markdown', title: 'Markdown' },
  { name: 'index.txt', type: 'text/plain', title: '纯文本' },
  { name: 'index.xml', type: 'application/akn+xml', title: 'Akoma Ntoso 3.0' },
];
