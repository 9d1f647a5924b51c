import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../scripts/language/load-language.ts';
import { traditionalWriter, writtenBy } from '../../scripts/traditional/write-traditional.ts';
import { carryQuotation } from '../../src/citing/quotation-link.ts';
import { wordingOf } from '../../src/policy/model/verify-file.ts';
import { checkLinks, linksIn } from '../../src/verify/links.ts';
import { inOwnWriting, reportInOwnWriting } from '../../src/verify/own-writing.ts';
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

  it('has the corrected reading where it is quoted, be it one character that is written otherwise or all', () => {
    const places = corpus.units.flatMap(({ unit }) => unit.errata.filter(({ status }) => status === 'corrected').map((erratum) => ({ unit, erratum })));
    const wrong = places.flatMap(({ unit, erratum: { start, end } }) => {
      const wording = wordingOf(unit);
      const [from, to] = [Math.max(wording.lastIndexOf('。', start - 1), wording.lastIndexOf('\n', start - 1)) + 1, wording.indexOf('。', end)];
      const sentence = wording.slice(from, to < 0 ? undefined : to);
      const [before, here, after] = [sentence.slice(0, start - from), writtenBy(writer, sentence.slice(start - from, end - from)), sentence.slice(end - from)];
      return [writtenBy(writer, sentence), before + here + after].flatMap((quotation) => {
        const { quotations } = verdictsOf(`原話如下：“${quotation}。”`, corpus);
        return quotations.some(({ verdict }) => verdict === 'different') ? [`${unit.id}: ${quotation}`] : [];
      });
    });
    expect(places.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('has no other words than those that are written so', () => {
    const quotation = writtenBy(writer, '强化排污者的主体责任和全民参与的社会责任').replace('主體', '次要');
    expect(verdictsOf(`報告稱：“${quotation}”。`, corpus).quotations.map(({ verdict }) => verdict)).not.toContain('same');
  });
});

const inTraditional = (words: string): string => writtenBy(writer, words);

describe('of a report in traditional characters', () => {
  const hunan = committed.documents.find(({ id }) => id === 'hunan-2021-governance')!;
  const liaoning = committed.documents.find(({ id }) => id === 'liaoning-governance')!;

  it.each(committed.documents.map(({ title }) => [title]))('citations are found as in simplified ones: %s', (title) => {
    const report = `按照《${title}》第五条和《${title}》第三部分的规定，结合实际，提出以下意见。`;
    const plain = verdictsOf(report, corpus).citations;
    const written = verdictsOf(inTraditional(report), corpus).citations;
    expect(plain.length).toBeGreaterThan(0);
    expect(written.map(({ verdict, id }) => [verdict, id])).toEqual(plain.map(({ verdict, id }) => [verdict, id]));
    expect(written.map(({ text }) => text)).toEqual(plain.map(({ text }) => inTraditional(text)));
  });

  it('a line alone among simplified ones is read so, too', () => {
    const line = inTraditional(`《${hunan.title}》第十五条`);
    const { citations } = verdictsOf(`报告指出，各地应当落实主体责任，健全长效机制，现将有关情况说明如下。\n${line}\n特此说明，请予审阅。`, corpus);
    expect(citations.map(({ text, verdict, id }) => [text, verdict, id])).toEqual([[line, 'found', `${hunan.id}#m15`]]);
  });

  it('short names and sources that are said are known, and given as the report has them', () => {
    const { text } = measures.find(({ document }) => document === hunan.id)!;
    const words = text.split('。')[0] as string;
    const report = inTraditional(`《${hunan.title}》（以下简称《意见》）印发以来，成效明显。《${liaoning.title}》规定：“${words}。”《意见》第十五条另有规定。`);
    const { quotations, citations } = verdictsOf(report, corpus);
    expect(quotations.map(({ verdict, said }) => [verdict, said])).toEqual([['other-source', inTraditional(`《${liaoning.title}》`)]]);
    expect(citations.map(({ id }) => id)).toContain(`${hunan.id}#m15`);
  });

  it('links that carry words in traditional characters are held against them', () => {
    const { id, text } = measures.find(({ document }) => document === hunan.id)!;
    const words = inTraditional(text.split('。')[0] as string);
    const link = (carried: string): string => `https://example.org/policies/${id.replace('#', '/#')}:~:text=${encodeURIComponent(carried)}`;
    const q = carryQuotation(words, { start: 0, end: words.length });
    const state = (report: string): string[] => checkLinks(linksIn(report), corpus).map((one) => one.state);
    expect(state(link(words))).toEqual(['live']);
    expect(state(`https://example.org/policies/${id.replace('#', `/?q=${q}#`)}`)).toEqual(['live']);
    expect(state(link(inTraditional('从来没有这样的规定')))).toEqual(['changed']);
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

  it.each(['张著同志', '乾县', '慰藉、狼藉\n张著\n乾县', '后来，各地出台了若干政策，里面写明了干部的责任'])(
    'keeps them also in a line of its own: %s',
    (report) => {
      expect(reportInOwnWriting(`会议强调，要落实责任，健全机制，强化监督，确保任务完成。\n${report}`, corpus)).toContain(report);
    },
  );
});

function differing(text: string): string[] {
  const [one, other] = [inOwnWriting(wordsOf(writtenBy(writer, text)), corpus).text, wordsOf(text).text];
  return Array.from(one).flatMap((character, i) => (character === other[i] ? [] : [one.slice(i - 2, i + 3)]));
}
