/** Hits for tests of the result page. */

import { anchorOf, documentOf } from '../../src/policy/ids.ts';
import type { Hit, HitText } from '../../src/search/answer/answer.ts';
import { province } from '../place.ts';

export function hitOf(id: string, text: Partial<HitText> = {}, hit: Partial<Hit> = {}): Hit {
  const [document, anchor] = [documentOf(id), anchorOf(id)];
  const url = `https://example.org/policies/${document}/`;
  return {
    id,
    match: 'exact',
    kind: 'measure',
    document: { id: document, title: `标题${document}`, shortTitle: document, province: '湖南', place: province('湖南', '湖南省'), url },
    province: '湖南',
    place: '湖南',
    url: `${url}#${anchor}`,
    rank: { inTitle: false, occurrences: 1, density: 0 } as Hit['rank'],
    reasons: [],
    wordings: ['水'],
    load: async () => textOf(text),
    ...hit,
  };
}

export function textOf(text: Partial<HitText> = {}): HitText {
  return {
    label: null,
    title: null,
    path: [],
    text: '',
    parts: [],
    part: null,
    labelParts: [],
    titleParts: [],
    excerpt: { parts: [], around: { before: '', after: '' }, cutBefore: false, cutAfter: false },
    ...text,
  };
}
