/** Where the site will stand on its host, from SITE_BASE: `/`, or `/library/policy/` with a slash at both ends. */
export const siteBase = `/${(process.env.SITE_BASE ?? '/').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
