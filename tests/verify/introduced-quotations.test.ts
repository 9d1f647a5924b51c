/** Every sentence of the collection, quoted to the character behind words that introduce it, is the same. */
import { describe, expect, it } from 'vitest';
import { leadOf } from '../../src/policy/model/verify-file.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus } from './corpus.ts';

const documents = new Map(corpus.collection.documents.map((document) => [document.id, document]));

interface Quoted {
  document: string;
  title: string | null;
  label: string | null;
  words: string;
}

/** The first sentence of each unit that is long enough to tell, and has no marks of quotation within. */
const quoted: Quoted[] = corpus.units.flatMap(({ unit, document }): Quoted[] => {
  if (!['measure', 'preamble'].includes(unit.kind)) return [];
  const [first] = unit.sentences;
  const words = first ? unit.text.slice(first.start, first.end).replace(/[。；]$/u, '') : '';
  if (words.length < 16 || /[“”‘’\n]/u.test(words) || leadOf(unit).includes('“')) return [];
  return [{ document: document.id, title: unit.title, label: unit.label, words }];
});

/** What is said of the quotation alone; the title of a unit may be found as its words too. */
function verdictOf(report: string, words: string): { verdict: string; text: string } | undefined {
  return verdictsOf(report, corpus)
    .quotations.map(({ verdict, text }) => ({ verdict, text }))
    .find(({ text }) => text.includes(words.slice(0, 8)) && text !== words.slice(0, 7));
}

describe('a verbatim quotation', () => {
  it('is tried of many units', () => expect(quoted.length).toBeGreaterThan(150));

  it.each<[string, (one: Quoted, title: string) => string]>([
    ['the title of the document', ({ words }, title) => `《${title}》提出：“${words}。”`],
    ['title and number', ({ words, document }, title) => `《${title}》（${documents.get(document)?.documentNumber ?? '有关文件'}）明确，“${words}”。`],
    ['the heading of the unit', ({ words, title: heading }, title) => `《${title}》在${heading ?? '有关部分'}方面提出：“${words}。”`],
    ['label and heading', ({ words, label, title: heading }, title) => `《${title}》${label ?? ''}${heading ?? ''}的规定是：“${words}。”`],
  ])('is the same behind %s', (_, report) => {
    const wrong = quoted.flatMap((one) => {
      const found = verdictOf(report(one, documents.get(one.document)?.title ?? ''), one.words);
      return found?.verdict === 'same' ? [] : [`${one.words.slice(0, 20)}: ${found?.verdict} ${found?.text.slice(0, 40)}`];
    });
    expect(wrong).toEqual([]);
  });
});
