/** Makes the site installable; the offline copy itself is src/offline/. */
import { address } from '../site/address.ts';
import { siteName } from '../site/names.ts';

export function GET(): Response {
  const icon = (size: number): object => ({ src: address(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' });
  const manifest = {
    name: siteName,
    short_name: '政策文库',
    lang: 'zh-CN',
    start_url: address('/'),
    scope: address('/'),
    display: 'standalone',
    background_color: '#faf6ee',
    theme_color: '#faf6ee',
    icons: [icon(192), icon(512)],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
