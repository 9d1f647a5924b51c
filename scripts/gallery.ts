/**
 * `npm run gallery`: pictures of every kind of page in every width and theme, and on paper (PDF), into gallery/ (outside git),
 * for people to look at. Needs a built site (npm run build).
 * --dist DIR: another built site; --out DIR: another folder; --only WORD: the kinds whose names hold it.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { readOptions } from './command-line.ts';
import { launchBrowser } from './launch-browser.ts';
import { checkWrittenFolder } from './settings/check-settings.ts';
import { serveFolder } from './static-server.ts';

/** A page, or a state of a page that a reader brings about. */
interface Kind {
  name: string;
  path: string;
  /** The page leads to another at once: it is held. */
  leadsOn?: boolean;
  /** Brings the state about; false where it does not exist at this width. */
  touch?: (page: Page) => Promise<boolean | undefined>;
}

const policy = '/policies/hunan-2021-governance/';
const plan = '/policies/hunan-2021-ecology-plan/';
const hits = '[data-part="hits"] > *';

const kinds: Kind[] = [
  { name: 'home', path: '/' },
  { name: 'document', path: policy },
  { name: 'document-measure', path: `${policy}#m5` },
  { name: 'document-counterparts', path: `${policy}#m5`, touch: (page) => press(page, '#m5 .counterparts summary') },
  { name: 'document-citing', path: `${policy}#m5`, touch: (page) => press(page, '#m5 .permalink', '.cite-menu:popover-open') },
  { name: 'document-correction', path: policy, touch: (page) => press(page, 'a.erratum', '.erratum-card:popover-open') },
  { name: 'document-marked', path: `${policy}?mark=排污许可#m5`, touch: (page) => seen(page, '.marks-bar') },
  { name: 'document-contents', path: `${policy}#m9`, touch: (page) => press(page, '.reader-bar [popovertarget="contents"]') },
  { name: 'document-filtered', path: plan, touch: (page) => type(page, '.contents-filter', '臭氧') },
  { name: 'document-settings', path: policy, touch: (page) => press(page, '[popovertarget="settings"]') },
  { name: 'document-menu', path: policy, touch: (page) => press(page, '[popovertarget="site-menu"]') },
  { name: 'document-table', path: `${plan}#t2` },
  { name: 'document-box', path: `${plan}#box7` },
  { name: 'document-end', path: `${policy}#provenance` },
  { name: 'measure', path: `${policy}m5/` },
  { name: 'short-address', path: '/c/hunan-yijian-5/', leadsOn: true },
  { name: 'search-empty', path: '/search/' },
  { name: 'search-list', path: '/search/?q=排污许可', touch: (page) => seen(page, hits) },
  { name: 'search-groups', path: '/search/?q=环评&view=groups', touch: (page) => seen(page, hits) },
  { name: 'search-lines', path: '/search/?q=排污许可&view=lines', touch: (page) => seen(page, hits) },
  { name: 'search-filters', path: '/search/?q=排污许可', touch: async (page) => (await seen(page, hits)) && press(page, '[data-part="open-filters"]') },
  { name: 'search-narrowed', path: '/search/?q=排污许可&province=湖南', touch: (page) => seen(page, hits) },
  { name: 'search-export', path: '/search/?q=排污许可', touch: async (page) => (await seen(page, hits)) && press(page, '[data-part="open-export"]') },
  { name: 'search-nothing', path: '/search/?q=核电站', touch: (page) => seen(page, '[data-part="status"]:has-text("未检得")') },
  { name: 'compare', path: '/compare/' },
  { name: 'compare-topic', path: '/compare/judicial/' },
  {
    name: 'compare-units',
    path: '/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6&u=liaoning-governance:m5',
    touch: (page) => seen(page, '.side-by-side'),
  },
  { name: 'compare-choose', path: '/compare/units/' },
  { name: 'compare-alone', path: '/compare/alone/' },
  { name: 'compare-alone-area', path: '/compare/alone/cn-430000/' },
  { name: 'compare-obligation', path: '/compare/obligation/hunan-2021-governance/' },
  { name: 'compare-documents', path: '/compare/documents/hunan-2021-governance/jiangxi-2020-governance/' },
  { name: 'verify', path: '/verify/' },
  { name: 'verify-result', path: '/verify/', touch: checkSample },
  { name: 'errata', path: '/errata/' },
  { name: 'data', path: '/data/' },
  { name: 'about', path: '/about/' },
  { name: 'not-found', path: '/404.html' },
  { name: 'desk', path: '/search/?q=排污许可', touch: layOnDesk },
  { name: 'contact', path: '/contact/?unit=hunan-2021-governance%23m5' },
];

const sizes = [
  { width: 390, height: 844, hasTouch: true },
  { width: 768, height: 1024, hasTouch: true },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];
const themes = ['light', 'dark'] as const;
/** Names of the files that an earlier run left. */
const picture = /-(?:\d+-(?:light|dark)\.png|print\.pdf)$/u;

/** Waits until it stands on the page. */
async function seen(page: Page, selector: string): Promise<true> {
  await page.locator(selector).first().waitFor({ timeout: 10_000 });
  return true;
}

/** Presses what is there to be pressed and waits for what opens; false where the screen does not show it. */
async function press(page: Page, selector: string, opens?: string): Promise<boolean> {
  const target = page.locator(selector).first();
  if (!(await target.isVisible())) return false;
  await target.click();
  return opens ? seen(page, opens) : true;
}

async function type(page: Page, selector: string, words: string): Promise<boolean> {
  const opener = page.locator('.reader-bar [popovertarget="contents"]');
  if (await opener.isVisible()) await opener.click();
  await page.locator(selector).fill(words);
  return true;
}

async function checkSample(page: Page): Promise<boolean> {
  await page.locator('[data-part="sample"]').click();
  await page.locator('.verify-buttons [type="submit"]').click();
  return seen(page, '.found');
}

/** A unit and a search lie on the desk. */
async function layOnDesk(page: Page): Promise<boolean> {
  await page.locator('.hit-star').first().click();
  await seen(page, '[data-part="said"]:has-text("已收入书桌")');
  await page.locator('[data-part="keep-search"]').click();
  await page.locator('.site-nav a[href$="/desk/"]').evaluate((link) => (link as HTMLElement).click());
  return seen(page, '.kept');
}

/** Answers with the page as it is built, but it leads nowhere. */
async function withoutRefresh(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, '') });
}

/** One picture; false where the state does not exist at this width. */
async function take(context: BrowserContext, address: string, { touch, leadsOn }: Kind, file: string): Promise<boolean> {
  const page = await context.newPage();
  try {
    if (leadsOn) await page.route(address, withoutRefresh);
    await page.goto(address, { waitUntil: 'load' });
    if (touch && (await touch(page)) === false) return false;
    await page.waitForTimeout(200);
    await (file.endsWith('.pdf') ? page.pdf({ path: file, preferCSSPageSize: true, printBackground: true }) : page.screenshot({ path: file }));
    return true;
  } finally {
    await page.close();
  }
}

interface Round {
  /** What the names of its files end in: 390-light.png */
  ending: string;
  open: () => Promise<BrowserContext>;
}

/** Each width in each theme, then paper. */
function roundsOf(browser: Browser): Round[] {
  const screens = sizes.flatMap(({ width, height, hasTouch = false }) =>
    themes.map((colorScheme) => ({
      ending: `${width}-${colorScheme}.png`,
      open: () => browser.newContext({ viewport: { width, height }, hasTouch, colorScheme, reducedMotion: 'reduce', serviceWorkers: 'block' }),
    })),
  );
  return [...screens, { ending: 'print.pdf', open: () => browser.newContext({ serviceWorkers: 'block' }) }];
}

const { values } = readOptions({
  options: { dist: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'gallery' }, only: { type: 'string', default: '' } },
});
checkWrittenFolder(values.out, 'gallery');
const wanted = kinds.filter(({ name }) => name.includes(values.only));
if (!existsSync(join(values.dist, 'index.html'))) throw new Error(`${values.dist}/ is missing: run npm run build`);
mkdirSync(values.out, { recursive: true });
// Whatever else may stand in a folder that a reader names stays.
if (!values.only) for (const old of readdirSync(values.out).filter((name) => picture.test(name))) rmSync(join(values.out, old));
const site = await serveFolder(values.dist);
const browser = await launchBrowser();
const from = performance.now();
const pictures = await Promise.all(
  roundsOf(browser).map(async ({ ending, open }) => {
    const context = await open();
    let count = 0;
    for (const kind of wanted) {
      const file = join(values.out, `${kind.name}-${ending}`);
      const taken = await take(context, site.origin + kind.path, kind, file).catch((error: Error) => consola.error(`${file}: ${error.message.split('\n')[0]}`));
      if (taken) count++;
    }
    await context.close();
    return count;
  }),
);
await browser.close();
await site.close();
const [taken, asked] = [pictures.reduce((sum, count) => sum + count), wanted.length * pictures.length];
const result = `${taken} of ${asked} pictures in ${values.out}/, ${((performance.now() - from) / 1000).toFixed(0)} s`;
if (taken === asked) consola.success(result);
else {
  consola.error(result);
  process.exitCode = 1;
}
