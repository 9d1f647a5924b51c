/** What the page shows of what was made of a query: nothing is hidden, everything can be switched off. */
import { describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';
import { answered, hits, part, showAll, soon, status, unitsWith, visitSearch } from '../../site/search-page.ts';

const site = useSite();
const numberIn = (words: string | null): number => Number(/\d+/u.exec(words ?? '')?.[0]);

describe('an interpretation', () => {
  it('is named with its number of hits, which stand behind the exact ones and say how they were found', async () => {
    const { page, complaints, close } = await visitSearch(site, '环评');
    await answered(page);
    const chip = page.locator('.switch', { hasText: '环境影响评价' });
    expect(await chip.textContent()).toMatch(/环境影响评价 \d+ 个条目/u);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await showAll(page);
    const matches = await hits(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.match));
    expect(matches.lastIndexOf('exact')).toBe(unitsWith('环评').length - 1);
    expect(matches.indexOf('expanded')).toBe(unitsWith('环评').length);
    expect(await page.locator('.hit[data-match="expanded"] .hit-via').first().textContent()).toContain('环评 → ');
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes and comes back with one click, which the address keeps', async () => {
    const { page, close } = await visitSearch(site, '环评');
    await answered(page);
    const before = numberIn(await status(page).textContent());
    const chip = page.locator('.switch', { hasText: '环境影响评价' });
    const key = await chip.getAttribute('data-key');
    await chip.click();
    await soon(() => chip.getAttribute('aria-pressed')).toBe('false');
    expect(numberIn(await status(page).textContent())).toBeLessThan(before);
    expect(new URL(page.url()).searchParams.getAll('without')).toEqual([key]);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.key)).toBe(key);
    await chip.click();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${before} 个条目`));
    expect(new URL(page.url()).searchParams.has('without')).toBe(false);
    await close();
  });

  it.each(['abbreviation', '*'])('that was switched off with others (%s) comes back', async (without) => {
    const { page, close } = await visitSearch(site, '环评', `&without=${without}`);
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${unitsWith('环评').length} 个条目`));
    const chip = page.locator('.switch', { hasText: '环境影响评价' });
    await (without === '*' ? page.getByRole('button', { name: '也查近义、简称等' }) : chip).click();
    await soon(() => chip.getAttribute('aria-pressed')).toBe('true');
    await close();
  });

  it('does not outlive its query', async () => {
    const { page, close } = await visitSearch(site, '环评', '&without=abbreviation:环境影响评价');
    await answered(page);
    await page.locator('#q').fill('排污许可');
    await page.locator('#q').press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === '排污许可');
    expect(new URL(page.url()).searchParams.has('without')).toBe(false);
    await close();
  });

  it('marks its hits in another form as well as another colour', async () => {
    const { page, close } = await visitSearch(site, '环评');
    await answered(page);
    await showAll(page);
    const look = (match: string) =>
      page.evaluate((which) => {
        const mark = document.querySelector(`.hit[data-match="${which}"] mark`);
        const { backgroundColor, textDecorationLine, textDecorationStyle } = getComputedStyle(mark as Element);
        return { backgroundColor, form: `${textDecorationLine} ${textDecorationStyle}` };
      }, match);
    const [exact, expanded] = [await look('exact'), await look('expanded')];
    expect(expanded.backgroundColor).not.toBe(exact.backgroundColor);
    expect(expanded.form).toBe('underline dotted');
    expect(exact.form).not.toBe(expanded.form);
    await close();
  });
});

describe('beside the hits', () => {
  it('offers what the reader may have meant', async () => {
    const { page, close } = await visitSearch(site, '黑丑水体');
    await soon(() => part(page, 'understanding').textContent()).toMatch(/黑臭水体/u);
    await close();
  });

  it('offers related words without taking them for hits', async () => {
    const { page, close } = await visitSearch(site, '碳税');
    await soon(() => part(page, 'understanding').textContent()).toContain('所收文件中未检得“碳税”。');
    expect(await page.locator('.hit:not([data-match="nearest"])').count()).toBe(0);
    const related = page.getByRole('list', { name: '相关' }).getByRole('link').first();
    const query = await related.textContent();
    await related.click();
    await soon(() => page.locator('#q').inputValue()).toBe(query);
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    await close();
  });

  it('tells what a question was taken for', async () => {
    const { page, close } = await visitSearch(site, '谁牵头负责黑臭水体');
    await soon(() => part(page, 'understanding').locator('.switch').first().textContent()).toContain('黑臭水体');
    await close();
  });

  it('says that a number does not exist', async () => {
    const { page, close } = await visitSearch(site, '湘办发〔2020〕2号');
    await soon(() => part(page, 'understanding').textContent()).toContain('湘办发〔2020〕2号');
    expect(await part(page, 'answer').locator('[data-match]:not([data-match="nearest"])').count()).toBe(0);
    await close();
  });
});

describe('why a hit is here', () => {
  it('is told on demand', async () => {
    const { page, close } = await visitSearch(site, '排污许可');
    await answered(page);
    const reasons = hits(page).first().locator('.hit-reasons');
    expect(await reasons.locator('li').count()).toBe(0);
    await reasons.locator('summary').click();
    await soon(() => reasons.locator('ul').textContent()).toContain('标题里有“排污许可”');
    await close();
  });
});

describe('words that nothing holds together', () => {
  it('are links to what each finds, below the sentence that says what is missing and where the collection is from', async () => {
    const { page, complaints, close } = await visitSearch(site, '安徽 排污许可');
    await soon(() => part(page, 'understanding').textContent()).toContain('安徽');
    const link = page.getByRole('list', { name: '分别看' }).getByRole('link', { name: '排污许可' });
    expect(await link.textContent()).toBe(`排污许可 ${unitsWith('排污许可').length} 个条目`);
    await link.click();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${unitsWith('排污许可').length} 个条目`));
    expect(complaints).toEqual([]);
    await close();
  });
});
