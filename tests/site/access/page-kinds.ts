/** One page of every kind that the site has, by room, and how to tell that it is there in full. */
import type { Page } from 'playwright-core';
import { showAll } from '../search-page.ts';

export interface PageKind {
  name: string;
  path: string;
  /** Another state of a page that is there already: access to it is asked about by npm run test:long. */
  further?: true;
  /** What must be on the page before it is judged. */
  ready?: string;
  /** What the reader does first. A list of hits grows while it is walked through: it is grown to its end before. */
  prepare?: (page: Page) => Promise<void>;
}

const units = 'u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6&u=liaoning-governance:m5';

/** A room has a test file of its own: files run side by side. */
export const readingPages: readonly PageKind[] = [
  { name: 'home', path: '/' },
  { name: 'document', path: '/policies/hunan-2021-governance/' },
  { name: 'document, opened at a unit', further: true, path: '/policies/hunan-2021-governance/#m5', ready: '.contents a[aria-current]' },
  { name: 'document, with the marks of a search', further: true, path: '/policies/hunan-2021-governance/?mark=排污许可#m5', ready: '.marks-bar' },
  { name: 'plan', path: '/policies/hunan-2021-ecology-plan/' },
  { name: 'unit', path: '/policies/hunan-2021-governance/m5/' },
];

export const searchPages: readonly PageKind[] = [
  { name: 'search', path: '/search/' },
  { name: 'search, hits', path: '/search/?q=排污许可', ready: '.hit', prepare: showAll },
  { name: 'search, by document', further: true, path: '/search/?q=环评&view=groups', ready: '.hit', prepare: showAll },
  { name: 'search, line by line', further: true, path: '/search/?q=排污许可&view=lines', ready: '.lines li', prepare: showAll },
  { name: 'search, nothing found', path: '/search/?q=核电站', ready: '[data-part="status"]:has-text("未检得")' },
];

export const comparisonPages: readonly PageKind[] = [
  { name: 'comparison, all topics', path: '/compare/' },
  { name: 'comparison, a topic', path: '/compare/pollutant-permit/' },
  { name: 'comparison, a topic in few documents', further: true, path: '/compare/rural-soil/' },
  { name: 'comparison, chosen units', path: `/compare/units/?${units}`, ready: '.side-by-side' },
  { name: 'comparison, nothing chosen', further: true, path: '/compare/units/', ready: '.notice p' },
  { name: 'comparison, what stands alone', path: '/compare/alone/' },
  { name: 'comparison, what stands alone in an area', path: '/compare/alone/cn-430000/' },
  { name: 'comparison, words of obligation', path: '/compare/obligation/hunan-2021-governance/' },
  { name: 'comparison, two documents', path: '/compare/documents/hunan-2021-governance/jiangxi-2020-governance/' },
];

export const servicePages: readonly PageKind[] = [
  {
    name: 'verify, checked',
    path: '/verify/',
    prepare: async (page) => {
      await page.getByRole('button', { name: '看一个例子' }).click();
      await page.locator('[data-part="quotations"] > li').first().waitFor();
    },
  },
  { name: 'errata', path: '/errata/' },
  { name: 'data', path: '/data/' },
  { name: 'about', path: '/about/' },
  {
    name: 'settings, open',
    further: true,
    path: '/about/',
    prepare: async (page) => {
      await page.getByRole('button', { name: '阅读设置' }).click();
      await page.locator('#settings:popover-open').waitFor();
    },
  },
  { name: 'nothing there', path: '/404.html' },
  { name: 'offline copy', path: '/offline/' },
];
