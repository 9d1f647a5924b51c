/** Where readers can tell of a fault: read from the settings SITE_CONTACT and SITE_REPOSITORY. */

/** SITE_CONTACT: an address of mail, or a page with a form. */
export type Contact = { mail: string } | { page: string };

/** `mailto:` may stand before an address of mail. Null where it is neither that nor a page. */
export function readContact(value: string): Contact | null {
  const mail = value.replace(/^mailto:/iu, '');
  if (/^[\w.!#$%&'*+/=^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/iu.test(mail)) return { mail };
  const page = readPage(value);
  return page === null ? null : { page };
}

/** SITE_REPOSITORY: the page of a repository, without a slash at its end; null where it is none. */
export function readRepository(value: string): string | null {
  const page = readPage(value);
  if (page === null) return null;
  const { origin, pathname, search, hash } = new URL(page);
  const path = pathname.replace(/\/+$/u, '').replace(/\.git$/u, '');
  return !search && !hash && path.split('/').length > 2 ? origin + path : null;
}

function readPage(value: string): string | null {
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return null;
  const { href, username, password } = new URL(value);
  return username || password ? null : href;
}
