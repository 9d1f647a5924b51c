/** What the pages of topics claim, sought again in the published texts; how they say it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../scripts/check/check-claims.ts';
import { loadVocabulary } from '../../scripts/index/load-vocabulary.ts';
import { notFoundIn } from '../../src/wording/claims.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';

const site = useSite();

/** How far was searched for what stands in 湖南 alone: in all documents of all other places. */
const searched = (): string => {
  const documents = JSON.parse(readFileSync(join(dist, 'data/documents.json'), 'utf8')) as { place: { area: string } }[];
  const others = documents.map(({ place }) => place.area).filter((area) => area !== '湖南');
  return notFoundIn([...new Set(others)], others.length);
};

it('nothing speaks against what is claimed to stand in one place only', () => {
  const { claims, suspicions } = checkClaims(dist, loadVocabulary('seeds/vocabulary'));
  console.log(`claims: ${claims}, to be read: ${suspicions.length}`);
  expect(claims).toBeGreaterThan(100);
  expect(suspicions).toEqual([]);
});

describe('a topic in which a place has no unit of its own', () => {
  it('says where else the place speaks of it, with links', async () => {
    const { page, close } = await site.open('/compare/rural-soil/', { javaScriptEnabled: false });
    expect(await page.locator('.silences').innerText()).toContain('江西：无专条；另见 17、21、22、24。');
    const links = await page.locator('.silences a').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links).toEqual([17, 21, 22, 24].map((number) => `/policies/jiangxi-2020-governance/#m${number}`));
    await close();
  });

  it('says the same in the matrix', async () => {
    const { page, close } = await site.visit('/compare/');
    const cell = page.locator('.matrix tr:has(a[href$="/compare/rural-soil/"]) td[data-column="jiangxi-2020-governance"]');
    expect(await cell.innerText()).toBe('无专条；另见 17、21、22、24');
    await close();
  });
});

describe('the claims of a topic', () => {
  it('say how far was searched, what comes nearest, and what could not be compared', async () => {
    const { page, close } = await site.visit('/compare/rural-soil/');
    const list = page.locator('.only-in section', { hasText: '所收文件范围内仅见于湖南' });
    expect(await list.locator('.remark').innerText()).toBe(`以下文字${searched()}。`);
    expect(await list.locator('.nearest', { hasText: '近似' }).first().innerText()).toMatch(/^近似：(?:江西|辽宁)/u);
    expect(await page.locator('.only-in > .remark').allInnerTexts()).toContain('湖南《实施意见》附件1、附件2不公开，未据以比较。');
    await close();
  });

  it('say the same on paper and in the files', async () => {
    const { page, close } = await site.open('/compare/rural-soil/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.only-in .nearest').first().isVisible()).toBe(true);
    expect(await page.locator('.silences').isVisible()).toBe(true);
    await close();
    const read = (form: string) => readFileSync(join(dist, 'compare', 'rural-soil', `table.${form}`), 'utf8');
    expect(read('csv')).toContain(`所收文件范围内仅见于湖南（${searched()}）`);
    expect(read('md')).toContain(`### 所收文件范围内仅见于湖南\n\n以下文字${searched()}。`);
    expect(read('md')).toContain('附件1、附件2不公开，未据以比较');
  });
});
