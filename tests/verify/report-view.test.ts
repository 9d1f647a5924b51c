import { describe, expect, it } from 'vitest';
import type { Answer, ShownLink, ShownNumber, ShownQuotation } from '../../src/verify/view/answer.ts';
import { reportViewOf } from '../../src/verify/view/report-view.ts';

const quotations = (...verdicts: ShownQuotation['verdict'][]) =>
  verdicts.map((verdict, start) => ({ verdict, range: { start, end: start + 1 } }) as ShownQuotation);
const links = (...states: ShownLink['state'][]) => states.map((state) => ({ state }) as ShownLink);
const answer = (found: ShownQuotation[], linked: ShownLink[] = []): Answer => ({
  number: 1,
  quotations: found,
  links: linked,
  citations: [],
  marked: [],
  numbers: [],
  checkedUntil: null,
  unlisted: 0,
});

describe('what the page shows of a checked report', () => {
  it('names the quotations, and puts links that need a look first', () => {
    const view = reportViewOf(answer(quotations('verbatim', 'altered'), links('live', 'moved', 'live')));
    expect(view.status).toBe('引文 2 处：相符 1，文字有出入 1。链接 3 个：有效 2，要留意 1。');
    expect(view.links.map(({ state }) => state)).toEqual(['moved', 'live', 'live']);
  });

  it('counts what stands in quotation marks and was not found, what is too short, and numbers, and says what no check has seen', () => {
    const marked = (['too-short', 'not-found', 'same'] as const).map((verdict, n) => ({
      verdict,
      text: '',
      range: { start: n, end: n + 1 },
      place: null,
      paragraph: 1,
    }));
    const numbers = (['agrees', 'disagrees', 'unknown'] as const).map((verdict) => ({ verdict }) as ShownNumber);
    const view = reportViewOf({ ...answer(quotations('verbatim')), marked, numbers } as Answer);
    expect(view.status).toBe('引文 4 处：相符 2，太短、没有核对 1，本库未见 1。数字 3 个：相符 1，有出入 1，无从比对 1。');
    expect(view.unchecked).toContain('没有核对的');
    expect([view.quotations.length, view.short.length, view.canNarrow]).toEqual([3, 1, true]);
    expect(view.numbers.map(({ verdict }) => verdict)).toEqual(['disagrees', 'agrees']);
  });

  it('says how far a very long report was checked, and how many quotations are not listed', () => {
    const { status } = reportViewOf({ ...answer(quotations('verbatim')), checkedUntil: 1_000_000, unlisted: 23 } as Answer);
    expect(status).toBe('引文 1 处：相符 1。所贴文字太长，只核对了前 1000000 字；其余的请分次核对。引文太多，只列出前 1 处，其余 23 处未列。');
  });

  it('can be narrowed only where some quotations differ and some do not', () => {
    const canNarrow = (...verdicts: ShownQuotation['verdict'][]) => reportViewOf(answer(quotations(...verdicts))).canNarrow;
    expect([canNarrow('verbatim', 'punctuation'), canNarrow('verbatim'), canNarrow('altered'), canNarrow()]).toEqual([true, false, false, false]);
  });

  it('is only a message where the report could not be checked', () => {
    expect(reportViewOf({ number: 1, failed: 'damaged', detail: '' })).toMatchObject({
      status: '文库的数据不完整，没有采用。',
      unchecked: '',
      quotations: [],
      canNarrow: false,
    });
    expect(reportViewOf({ number: 1, failed: 'program', detail: 'x' }).status).toBe('核对时出了差错，没有结果。');
  });
});
