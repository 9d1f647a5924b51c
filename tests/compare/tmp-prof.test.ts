import { it } from 'vitest';
import { topics } from '../../src/library/library.ts';
import { compareTopic, common } from '../../src/compare/collection/comparison.ts';
import { allTexts, concepts } from '../../src/compare/collection/checked-claims.ts';
import { checkLists } from '../../src/compare/claims/check-lists.ts';
import { questionOf } from '../../src/compare/claims/question.ts';
import { listOnlyIn, wordsOf } from '../../src/compare/only-in.ts';
import { sentencesOf, seek } from '../../src/compare/claims/search.ts';
import { weighBy } from '../../src/compare/likeness.ts';
it('p', () => {
  const T = (n: string, f: () => unknown) => { const t = Date.now(); const r = f(); console.log(n, Date.now() - t); return r as any; };
  const cs = T('compare', () => topics.map(compareTopic));
  const ls = T('lists', () => cs.map(listOnlyIn));
  const qs = T('questions', () => ls.flat().flatMap((l: any) => l.passages.flatMap((p: any) => p.quotations.map((q: any) => questionOf({ quotation: wordsOf(q), places: new Set(['国家', '江西', '辽宁', '山东']) }, concepts)))));
  const ts = T('texts', () => [...allTexts()]);
  T('read', () => ts.map(sentencesOf));
  T('seek', () => seek(qs, ts, weighBy(common)));
  T('chars', () => console.log(ts.reduce((s: number, t: any) => s + t.text.length, 0), qs.length));
}, 100000);
