/** Every sentence of the collection, quoted word for word behind its source, is `same`, and the quotation is what stands in the marks. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/policy/ids.ts';
import { insideQuotation, inTitleMarks } from '../../src/policy/marks.ts';
import { fewestWords } from '../../src/verify/matches.ts';
import { wordsOf } from '../../src/verify/text/words.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { collection, corpus } from './corpus.ts';

const long = collection.sentences.filter(({ text }) => wordsOf(text).text.length >= fewestWords && !text.includes('\n'));
const unitOf = new Map(collection.clauses.map((unit) => [unit.id, unit]));
const documentOfUnit = (unit: string) => collection.documents.find(({ id }) => id === documentOf(unit));
const titleOf = (unit: string): string => inTitleMarks(documentOfUnit(unit)?.title ?? '');

/** What is said of a sentence behind some words, if it is not simply that it is right. */
function faultsOf(before: string, text: string): string[] {
  const quoted = insideQuotation(text);
  const { quotations } = verdictsOf(`${before}“${quoted}”`, corpus);
  const inMarks = quotations.filter(({ start }) => start >= before.length);
  const isRight = inMarks.length > 0 && inMarks.every(({ verdict }) => verdict === 'same') && quotations.every(({ verdict }) => verdict !== 'different');
  const reach = wordsOf(quoted).text.startsWith(wordsOf(inMarks[0]?.text ?? '').text);
  return isRight && reach ? [] : [`${before}“${quoted}” ${quotations.map(({ verdict, said, text }) => `${verdict} ${said} ${text}`).join(' | ')}`];
}

describe('a verbatim sentence', () => {
  it('is tried of many units', () => expect(long.length).toBeGreaterThan(500));

  // Each sentence has its turn behind one of them.
  it.each<[string, number, (clause: string) => string]>([
    ['the title of its document', 0, (clause) => `${titleOf(clause)}提出：`],
    ['title and number', 1, (clause) => `${titleOf(clause)}（${documentOfUnit(clause)?.documentNumber ?? '有关文件'}）明确，`],
    ['label and title of its unit', 2, (clause) => `${titleOf(clause)}${unitOf.get(clause)?.label ?? ''}${unitOf.get(clause)?.title ?? ''}的规定是：`],
  ])('behind %s is right', (_, turn, before) => {
    const tried = long.filter((_, at) => at % 3 === turn);
    expect(tried.flatMap(({ clause, text }) => faultsOf(before(clause), text))).toEqual([]);
  });

  it('behind the title of its measure is right', () => {
    const titled = long.filter(({ clause }) => unitOf.get(clause)?.title);
    expect(titled.length).toBeGreaterThan(100);
    expect(titled.flatMap(({ clause, text }) => faultsOf(`${titleOf(clause)}在${unitOf.get(clause)?.title}方面提出：`, text))).toEqual([]);
  });
});
