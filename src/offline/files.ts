/** What the offline copy holds: written by scripts/finish/build-offline.ts in front of the worker, read by it. */
export interface OfflineCopy {
  /** Changes with every byte of the site. */
  version: string;
  /** Of all files together. */
  bytes: number;
  /** Path below the site's base (`policies/x/index.html`) → SHA-256 of the file in hexadecimal digits. */
  files: Record<string, string>;
}

/** What a page asks its worker, and what the worker answers. */
export type Request = { ask: 'state' } | { ask: 'switch' };
export interface State {
  version: string;
  bytes: number;
}

/** The file of the copy that answers an address below the site's base, or null. */
export function fileOf(path: string, files: OfflineCopy['files']): string | null {
  const plain = path.endsWith('/') || path === '' ? `${path}index.html` : path;
  if (plain in files) return plain;
  return `${plain}/index.html` in files ? `${plain}/index.html` : null;
}
