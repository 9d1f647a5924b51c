import { expect, it } from 'vitest';
import { renderMdx } from '../../../scripts/convert/write/render-mdx.ts';
import { language } from '../../language.ts';
import { caseFiles } from '../fixtures.ts';
import { convert } from '../seeds.ts';

// Its units: tests/fixtures/convert/statute-*.
it('a text in statute form has anchors for paragraphs (款) and items (项) inside an article', () => {
  const ids = [...renderMdx(convert(caseFiles('statute-excerpt')), language).matchAll(/<(?:Paragraph|Item) id="([^"]+)"/gu)].map((match) => match[1]);
  expect(ids.filter((id) => /^a(13|63)/u.test(id ?? ''))).toEqual(['a13-p1', 'a13-p2', 'a63-p1', 'a63-p1-i1', 'a63-p1-i2', 'a63-1-p1']);
});
