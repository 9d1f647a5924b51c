/** One page of every kind that the site has, by room, and how to tell that it is there in full. */
import type { Page } from 'playwright-core';
import { bodyKey } from '../../../src/facts/bodies/bodies.ts';
import { keyOf } from '../../../src/facts/instruments/instruments.ts';
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

/** The sentence that proves the first fact of a list. */
const openSentence = (page: Page): Promise<void> => page.locator('.facts-table summary').first().click();

const units = 'u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6&u=liaoning-governance:m5';

/** A room has a test file of its own: files run side by side. */
export const readingPages: readonly PageKind[] = [
  { name: 'home', path: '/' },
  { name: 'document', path: '/policies/hunan-2021-governance/' },
  { name: 'document, opened at a unit', further: true, path: '/policies/hunan-2021-governance/#m5', ready: '.contents a[aria-current]' },
  { name: 'document, with the marks of a search', further: true, path: '/policies/hunan-2021-governance/?mark=排污许可#m5', ready: '.marks-bar' },
  { name: 'plan', further: true, path: '/policies/hunan-2021-ecology-plan/' },
  { name: 'unit', path: '/policies/hunan-2021-governance/m5/' },
];

export const searchPages: readonly PageKind[] = [
  { name: 'search', path: '/search/' },
  { name: 'search, hits', path: '/search/?q=排污许可', ready: '.hit', prepare: showAll },
  { name: 'search, by document', further: true, path: '/search/?q=环评&view=groups', ready: '.hit', prepare: showAll },
  { name: 'search, line by line', further: true, path: '/search/?q=排污许可&view=lines', ready: '.lines li', prepare: showAll },
  { name: 'search, nothing found', path: '/search/?q=qwxz', ready: '[data-part="status"]:has-text("未检得")' },
  { name: 'search, what comes nearest', further: true, path: '/search/?q=道路 融雪剂', ready: '.hit' },
];

export const comparisonPages: readonly PageKind[] = [
  { name: 'comparison, all topics', path: '/compare/' },
  { name: 'comparison, a topic', path: '/compare/pollutant-permit/' },
  { name: 'comparison, a topic in few documents', further: true, path: '/compare/rural-soil/' },
  { name: 'comparison, chosen units', path: `/compare/units/?${units}`, ready: '.side-by-side' },
  { name: 'comparison, nothing chosen', further: true, path: '/compare/units/', ready: '.notice p' },
  { name: 'comparison, what stands alone', path: '/compare/alone/' },
  { name: 'comparison, what stands alone in an area', further: true, path: '/compare/alone/cn-430000/' },
  { name: 'comparison, words of obligation', further: true, path: '/compare/obligation/hunan-2021-governance/' },
  { name: 'comparison, two documents', path: '/compare/documents/hunan-2021-governance/jiangxi-2020-governance/' },
];

export const taskPages: readonly PageKind[] = [
  { name: 'division of work', path: '/policies/hunan-2020-work-plan/division/', prepare: openSentence },
  { name: 'bodies', path: '/bodies/' },
  { name: 'bodies of an area', further: true, path: '/bodies/area/cn-430000/' },
  { name: 'a body', path: `/bodies/${bodyKey({ name: '湖南省生态环境厅', within: null })}/`, prepare: openSentence },
];

export const instrumentPages: readonly PageKind[] = [
  { name: 'instruments', path: '/instruments/' },
  { name: 'instruments of a kind', further: true, path: '/instruments/kind/plan/' },
  { name: 'an instrument', path: `/instruments/${keyOf('湖南省生态环境保护工作责任规定')}/`, prepare: openSentence },
  { name: 'instruments to be made', further: true, path: '/instruments/making/cn-430000/' },
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
  { name: 'about', further: true, path: '/about/' },
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
  { name: 'desk, empty', further: true, path: '/desk/', ready: '#units-title:has-text("收藏的条目")' },
  {
    name: 'desk',
    path: '/search/?q=排污许可',
    ready: '.hit-star',
    prepare: async (page) => {
      await page.locator('.hit-star').first().click();
      await page.locator('[data-part="said"]:has-text("已收入书桌")').waitFor();
      await page.locator('.site-nav a[href$="/desk/"]').evaluate((link) => (link as HTMLElement).click());
      await page.locator('.kept').first().waitFor();
      await page.locator('.kept-edit summary').first().click();
    },
  },
  { name: 'telling of a fault', path: '/contact/?unit=hunan-2021-governance%23m5' },
  { name: 'offline copy', path: '/offline/' },
];

export const targetPages: readonly PageKind[] = [
  { name: 'targets', path: '/targets/' },
  { name: 'targets, an indicator', path: '/targets/rural-sewage/' },
  { name: 'targets, a year', further: true, path: '/targets/years/2025/' },
  { name: 'deadlines', path: '/deadlines/' },
  {
    name: 'deadlines, a year with a sentence open',
    path: '/deadlines/2022/',
    prepare: async (page) => {
      await page.locator('.fact-list tbody summary').first().click();
    },
  },
];
