import { expect, it } from 'vitest';
import { sizeInWords, withSizes } from '../../scripts/finish/data-sizes.ts';

it.each([
  [0, '0.0 KB'],
  [310, '0.3 KB'],
  [9_949, '9.9 KB'],
  [9_950, '10 KB'],
  [606_614, '607 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [12_400_000, '12.4 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));

it('stand where the page has a place for them, and nowhere else', () => {
  const html = '<p>（csv<span data-size-of="/data/a.csv"></span>）<span class="size" data-size-of="/data/b.json"></span><span></span></p>';
  expect(withSizes(html, (path) => (path === '/data/a.csv' ? 1500 : undefined))).toBe(
    '<p>（csv<span data-size-of="/data/a.csv"> 1.5 KB</span>）<span class="size" data-size-of="/data/b.json"></span><span></span></p>',
  );
});
