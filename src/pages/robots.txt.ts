import type { APIRoute } from 'astro';
import { fullAddress } from '../site/address.ts';

/** Everything may be read; the sitemap is where the site's own address says. */
export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('/sitemap-index.xml', site)}\n`);
