import { describe, expect, it } from 'vitest';
import type { Answer, ShownLink, ShownQuotation } from '../../src/verify/view/answer.ts';
import { reportViewOf } from '../../src/verify/view/report-view.ts';

const quotations = (...verdicts: ShownQuotation['verdict'][]) => verdicts.map((verdict) => ({ verdict }) as ShownQuotation);
const links = (...states: ShownLink['state'][]) => states.map((state) => ({ state }) as ShownLink);
const answer = (found: ShownQuotation[], linked: ShownLink[] = []): Answer => ({
  number: 1,
  quotations: found,
  links: linked,
  citations: [],
  checkedUntil: null,
  unlisted: 0,
});

describe('what the page shows of a checked report', () => {
  it('names the quotations, and puts links that need a look first', () => {
    const view = reportViewOf(answer(quotations('verbatim', 'altered'), links('live', 'moved', 'live')));
    expect(view.status).toBe('找到引文 2 处：1 处逐字相符，1 处文字有出入。链接 3 个，1 个要留意。');
    expect(view.links.map(({ state }) => state)).toEqual(['moved', 'live', 'live']);
  });

  it('says how far a very long report was checked, and how many quotations are not listed', () => {
    const { status } = reportViewOf({ ...answer(quotations('verbatim')), checkedUntil: 1_000_000, unlisted: 23 } as Answer);
    expect(status).toBe('找到引文 1 处：1 处逐字相符。所贴文字太长，只核对了前 1000000 字；其余的请分次核对。引文太多，只列出前 1 处，其余 23 处未列。');
  });

  it('can be narrowed only where some quotations differ and some do not', () => {
    const canNarrow = (...verdicts: ShownQuotation['verdict'][]) => reportViewOf(answer(quotations(...verdicts))).canNarrow;
    expect([canNarrow('verbatim', 'punctuation'), canNarrow('verbatim'), canNarrow('altered'), canNarrow()]).toEqual([true, false, false, false]);
  });

  it('is only a message where the report could not be checked', () => {
    expect(reportViewOf({ number: 1, failed: 'damaged', detail: '' })).toEqual({
      status: '文库的数据不完整，没有采用。',
      quotations: [],
      links: [],
      citations: [],
      canNarrow: false,
    });
    expect(reportViewOf({ number: 1, failed: 'program', detail: 'x' }).status).toBe('核对时出了差错，没有结果。');
  });
});
