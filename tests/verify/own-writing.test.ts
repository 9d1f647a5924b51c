import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../scripts/language/load-language.ts';
import { traditionalWriter, writtenBy } from '../../scripts/traditional/write-traditional.ts';
import { inOwnWriting } from '../../src/verify/corpus.ts';
import { wordsOf } from '../../src/verify/text/words.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { committed } from '../committed.ts';
import { corpus } from './corpus.ts';

const writer = traditionalWriter(loadLanguage('seeds').traditional);
const measures = committed.clauses.filter(({ kind, text }) => kind === 'measure' && text.length > 60);

describe('a report in traditional characters', () => {
  it('is read in the writing of the collection, whatever unit it is from', () => {
    const unlike = measures.filter(({ text }) => inOwnWriting(wordsOf(writtenBy(writer, text)), corpus).text !== wordsOf(text).text);
    expect(unlike.map(({ id, text }) => [id, differing(text)])).toEqual([]);
  });

  it('has quotations that are the same, and they are given as the report has them', () => {
    const { id, text } = measures[3] as (typeof measures)[number];
    const quotation = writtenBy(writer, text.split('。')[0] as string);
    const { quotations } = verdictsOf(`報告稱：“${quotation}。”`, corpus);
    expect(quotations.map(({ verdict, clause }) => [verdict, clause])).toEqual([['same', id]]);
    expect(quotations[0]?.text).toContain(quotation);
  });

  it('has no other words than those that are written so', () => {
    const quotation = writtenBy(writer, '强化排污者的主体责任和全民参与的社会责任').replace('主體', '次要');
    expect(verdictsOf(`報告稱：“${quotation}”。`, corpus).quotations.map(({ verdict }) => verdict)).not.toContain('same');
  });
});

describe('a report in simplified characters', () => {
  const { id, text } = committed.clauses.find(({ kind, text: words }) => kind === 'measure' && words.includes('绿色') && words.length > 60)!;
  const quotation = text.split('。').find((one) => one.includes('绿色'))!;

  it.each(['緑', '綠'])('may have a single character in another writing: %s', (other) => {
    const { quotations } = verdictsOf(`文件提出，“${quotation.replace('绿', other)}。”`, corpus);
    expect(quotations.map(({ verdict, clause }) => [verdict, clause])).toEqual([['same', id]]);
    expect(quotations[0]?.differences.map(({ kind }) => kind)).toEqual(['width']);
  });

  it.each(['蓝', '藍', '乾'])('has another character as another: %s', (other) => {
    expect(verdictsOf(`文件提出，“${quotation.replace('绿', other)}。”`, corpus).quotations.map(({ verdict }) => verdict)).toEqual(['different']);
  });

  it('keeps words that have a character which may stand for another elsewhere', () => {
    const words = wordsOf('张著同志在乾县调研时指出，要坚持绿色发展，认真总结各地可以借鉴的经验');
    expect(inOwnWriting(words, corpus).text).toBe(words.text);
  });
});

function differing(text: string): string[] {
  const [one, other] = [inOwnWriting(wordsOf(writtenBy(writer, text)), corpus).text, wordsOf(text).text];
  return Array.from(one).flatMap((character, i) => (character === other[i] ? [] : [one.slice(i - 2, i + 3)]));
}
