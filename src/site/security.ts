/** What the site allows a browser to do on it: nothing inline, nothing from elsewhere. */
const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

const printed = (entries: [string, string][]): string => entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** For the meta element of every page. */
export const contentSecurityPolicy = printed(Object.entries(directives));

/** For hosts that let a site set headers; `frame-ancestors` holds only there. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': printed([...Object.entries(directives), ['frame-ancestors', "'none'"]]),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};
