/** Addresses of the site's own pages and files. */

import { placePath } from '../policy/ids.ts';

/** The base path, with a slash at its end. */
const base = `${import.meta.env.BASE_URL.replace(/\/+$/u, '')}/`;

/** The root-relative address of `path` (`/policies/x/`) under the site's base path. */
export function address(path: string): string {
  return base + path.replace(/^\/+/u, '');
}

/** The address of a document's page, or of one unit in it. */
export function policyAddress(document: string, anchor = ''): string {
  return address(placePath(document, anchor));
}

/** The absolute address of `path`, for canonical links and whatever leaves the site. */
export function fullAddress(path: string, site: URL | undefined): string {
  return new URL(address(path), site).href;
}
