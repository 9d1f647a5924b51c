/**
 * `npm run gallery`: pictures of every kind of page in every width and theme, and in print, into gallery/ (outside git),
 * for people to look at. Needs a built site (npm run build).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser.ts';
import { serveFolder } from './static-server.ts';

const pages: Record<string, string> = {
  home: '/',
  implementation: '/policies/hunan-2021-governance/',
  clause: '/policies/hunan-2021-governance/#m5',
  plan: '/policies/hunan-2021-ecology-plan/#t2',
  box: '/policies/hunan-2021-ecology-plan/#box7',
  search: '/search/?q=排污许可',
  'search-empty': '/search/',
  'search-nothing': '/search/?q=核电站',
  errata: '/errata/',
  data: '/data/',
  about: '/about/',
  'not-found': '/404.html',
};
const widths = [390, 768, 1440, 2560];
const themes = ['light', 'dark'] as const;

interface Picture {
  name: string;
  path: string;
  width: number;
  theme: (typeof themes)[number];
  print: boolean;
}

const pictures: Picture[] = Object.entries(pages).flatMap(([name, path]) => [
  ...widths.flatMap((width) => themes.map((theme) => ({ name, path, width, theme, print: false }))),
  { name, path, width: 794, theme: 'light' as const, print: true },
]);

async function take(browser: Browser, origin: string, { name, path, width, theme, print }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: width < 800 ? 844 : 900 }, colorScheme: theme });
  const page = await context.newPage();
  if (print) await page.emulateMedia({ media: 'print' });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join('gallery', `${name}-${print ? 'print' : `${width}-${theme}`}.png`) });
  await context.close();
}

rmSync('gallery', { recursive: true, force: true });
mkdirSync('gallery');
const site = await serveFolder('dist');
const browser = await launchBrowser();
for (const picture of pictures) await take(browser, site.origin, picture);
await browser.close();
await site.close();
consola.success(`${pictures.length} pictures in gallery/`);
