/** Several units in one form of the menu. */
import { expect, it } from 'vitest';
import { citedList, listFormats } from '../../src/citing/files/cited-list.ts';
import { keptUnit } from '../desk/kept.ts';

const reference = (anchor: string, label: string, words: string) => {
  const { document, kind, title } = keptUnit('m5');
  const link = `https://policy.example/policies/${document.id}/#${anchor}`;
  return { document, path: [{ anchor, kind, label, title }], sentence: null, wording: [words], link, quotationLink: link, accessed: '2026-11-27' };
};
const references = [reference('m5', '（五）', '实行排污许可管理制度。'), reference('m6', '（六）', '推进企业治污。')];
const listOf = (key: string) => {
  const format = listFormats.find((one) => one.key === key);
  if (!format) throw new Error(key);
  return citedList(references, format);
};

it.each([
  ['g', /^\[1\] .+\n\[2\] [^\n]+$/u],
  ['o', /第五项\n.+第六项$/u],
  ['l', /#m5\n.+#m6$/u],
  ['t', /^实行排污许可管理制度。\n——.+第五项\n\n推进企业治污。\n——.+第六项$/u],
  ['b', /^@[\s\S]+\n\n@[\s\S]+$/u],
])('in the form %s', (key, words) => expect(listOf(key).text).toMatch(words));

it('for Word is rich text, each quotation above its source', () => {
  const { html } = listOf('w');
  expect(html?.match(/<blockquote>/gu)).toHaveLength(2);
});

it('as CSL-JSON is one list', () => expect(JSON.parse(listOf('j').text)).toHaveLength(2));

it('has no form that stands for the words of one passage', () => expect(listFormats.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['q'])));
