/** What the offline copy holds, and what a page and its worker say to each other about it. */

/** Written by scripts/finish/build-offline.ts in front of the worker, read by it. */
export interface OfflineCopy {
  /** Changes with every byte of the site. */
  version: string;
  /** Of all kept files together. */
  bytes: number;
  /** Path below the site's base (`policies/x/index.html`) → SHA-256 of the file in hexadecimal digits. */
  files: Record<string, string>;
  /** Paths of the site that are not kept; null where they are too many to be listed. */
  others: string[] | null;
  /** Short addresses below the base (`c/hunan-yijian-5`) → the address that each leads to. */
  leads: Record<string, string>;
  keeps: Keeps;
}

/** Which parts of the site found room in the copy. */
export interface Keeps {
  search: boolean;
  documents: boolean;
  units: boolean;
}

/** Published as /offline.json: what a page can say of the copy before there is one. */
export type CopyOnOffer = Pick<OfflineCopy, 'version' | 'bytes' | 'keeps'>;

/** Why a file could not be kept: no answer, an answer that is not the file of this version, no room on the device. */
export type Trouble = 'network' | 'changed' | 'full';

export type Request = { ask: 'state' } | { ask: 'switch' } | { ask: 'give up' };

/** What the worker answers to `state`, and tells all pages while it changes. */
export interface State extends CopyOnOffer {
  /**
   * `keeping`: before the copy is whole for the first time; `incomplete`: given up before that. `mending`: a part of what was kept
   * is gone or damaged; `damaged`: it could not be had again. See `trouble`.
   */
  stage: 'keeping' | 'incomplete' | 'kept' | 'mending' | 'damaged';
  /** Files that are there and whole, of how many. */
  there: number;
  total: number;
  trouble: Trouble | null;
}

/** The cache of a site below `base`: other sites of the same origin have their own, and it is never touched. */
export const cacheName = (base: string): string => `policy-library:${base}`;

/** The file of the copy that answers an address below the site's base, or null. */
export function fileOf(path: string, files: OfflineCopy['files']): string | null {
  const plain = path.endsWith('/') || path === '' ? `${path}index.html` : path;
  return [plain, `${plain}/index.html`].find((file) => Object.hasOwn(files, file)) ?? null;
}
