/** Asks one contestant in the browser: how right it is, how fast, and what it moves. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../launch-browser.ts';
import type { Ask, AskingPage, Contestant } from './contestant.ts';
import type { CountingServer, Traffic } from './counting-server.ts';
import type { Query } from './queries.ts';
import { type Judgement, judge } from './verdict.ts';

export interface Session {
  /** Everything until the first answer and its excerpts stand there: code, index, texts. */
  first: Traffic;
  /** The same for one more query. */
  next: Traffic;
}

export interface Asked {
  judgements: Judgement[];
  /** Queries that were answered otherwise than expected, for those who want to know why. */
  wrong: { query: string; found: number; expected: number }[];
  /** Milliseconds of each query when it was asked for the first time, files being fetched from this machine; without excerpts. */
  firstTimes: number[];
  /** The same when all had been asked before (see timeAll). */
  warmTimes: number[];
  /** Mean number of hits beside the exact ones. */
  beside: number;
  sessions: Session[];
  /** Its version. */
  browser: string;
}

declare global {
  /** In the page: the contestant, opened. */
  var ask: Ask;
}

export interface Scene {
  server: CountingServer;
  /** What the server serves: a folder for each contestant. */
  folder: string;
  unitIds: readonly string[];
  queries: readonly Query[];
}

/** In a browser of its own, so that no contestant starts with what another left behind. */
export async function askContestant(contestant: Contestant, scene: Scene): Promise<Asked> {
  const browser = await launchBrowser();
  try {
    // Between two sessions the browser would be without a window, and might end.
    await browser.newPage();
    const sessions: Session[] = [];
    for (const [first, next] of pairsOf(scene.queries, contestant.sessions)) sessions.push(await coldSession(contestant, first, next, scene, browser));
    return await inFreshPage(browser, scene, async (page) => {
      await openContestant(page, contestant);
      const round = await askAll(page, contestant, scene);
      const asked = scene.queries.slice(0, round.judgements.length).map(({ text }) => text);
      return { ...round, warmTimes: await page.evaluate(timeAll, { queries: asked, seconds: contestant.patience }), sessions, browser: browser.version() };
    });
  } finally {
    await browser.close();
  }
}

/** Pairs of queries that have hits: what is absent moves little and would flatter. */
function pairsOf(queries: readonly Query[], count: number): [Query, Query][] {
  const found = queries.filter(({ kind }) => kind !== 'absent');
  return Array.from({ length: count }, (_, n) => [found[2 * n] as Query, found[2 * n + 1] as Query]);
}

async function inFreshPage<T>(browser: Browser, { server }: Scene, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    server.take();
    return await use(page);
  } finally {
    await context.close();
  }
}

function coldSession(contestant: Contestant, first: Query, next: Query, scene: Scene, browser: Browser): Promise<Session> {
  return inFreshPage(browser, scene, async (page) => {
    await openContestant(page, contestant);
    await page.evaluate(showFirst, first.text);
    const traffic = scene.server.take();
    await page.evaluate(showFirst, next.text);
    return { first: traffic, next: scene.server.take() };
  });
}

function openContestant(page: Page, { folder, mode }: Contestant): Promise<void> {
  return page.evaluate(
    async ({ folder, mode }) => {
      const base = new URL(`/${folder}/`, location.href).href;
      const { open } = (await import(`${base}ask.js`)) as AskingPage;
      globalThis.ask = await open(base, mode);
    },
    { folder, mode },
  );
}

/** In the page. */
async function showFirst(query: string): Promise<void> {
  const { loadExcerpts } = await globalThis.ask(query);
  await loadExcerpts();
}

/**
 * In the page: milliseconds of each query, as many as fit into the time. Of three rounds the fastest counts, where there
 * is time for them: other programs on the machine interrupt one now and then. In between come all the other queries.
 */
async function timeAll({ queries, seconds }: { queries: string[]; seconds: number }): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const [number, query] of queries.entries()) {
      const from = performance.now();
      if (from > until) return times;
      await globalThis.ask(query);
      times[number] = Math.min(times[number] ?? Number.POSITIVE_INFINITY, performance.now() - from);
    }
  }
  return times;
}

/** In the page. Hits as one string: many thousand values one by one would take longer to hand over than to find. */
async function askOnce(query: string): Promise<{ hits: string; count: number; beside: number; milliseconds: number }> {
  const from = performance.now();
  const { hits, beside } = await globalThis.ask(query);
  return { hits: hits.join(' '), count: hits.length, beside, milliseconds: performance.now() - from };
}

async function askAll(page: Page, contestant: Contestant, scene: Scene): Promise<Omit<Asked, 'warmTimes' | 'sessions' | 'browser'>> {
  const numberOf = numbersOf(contestant, scene);
  const until = performance.now() + contestant.patience * 1000;
  const asked: Omit<Asked, 'warmTimes' | 'sessions' | 'browser'> = { judgements: [], wrong: [], firstTimes: [], beside: 0 };
  for (const { text, expected } of scene.queries) {
    if (performance.now() > until) break;
    const { hits, count, beside, milliseconds } = await page.evaluate(askOnce, text);
    const judgement = judge(count > 0 ? hits.split(' ').map(numberOf) : [], expected);
    asked.judgements.push(judgement);
    if (!judgement.exact) asked.wrong.push({ query: text, found: count, expected: expected.size });
    asked.firstTimes.push(milliseconds);
    asked.beside += beside / scene.queries.length;
  }
  return asked;
}

/** From what the contestant calls a unit to its number; -1, which no query expects, for what is unknown. */
function numbersOf({ folder }: Contestant, scene: Scene): (hit: string) => number {
  const names = join(scene.folder, folder, 'numbers.json');
  const known = existsSync(names)
    ? new Map(Object.entries(JSON.parse(readFileSync(names, 'utf8')) as Record<string, number>))
    : new Map(scene.unitIds.map((id, number) => [id, number]));
  return (hit) => (/^\d+$/u.test(hit) && !known.has(hit) ? Number(hit) : (known.get(hit) ?? -1));
}
