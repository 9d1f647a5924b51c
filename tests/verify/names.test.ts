/** Who names a document, its issuers, its number, quotes nothing: least of all another document that has names like it. */
import { describe, expect, it } from 'vitest';
import { citingFormats } from '../../src/citing/formats.ts';
import type { Reference } from '../../src/citing/reference.ts';
import { pathTo } from '../../src/verify/reference.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { collection, corpus } from './corpus.ts';

const check = (report: string) => verdictsOf(report, corpus).quotations.map(({ text, verdict, clause }) => [verdict, clause, text]);

const title = '关于构建现代环境治理体系的若干措施';
const sites = ['http://localhost:4321', 'https://example.org/library'];

function referenceOf(id: string | null, document: (typeof collection.documents)[number]): Reference {
  const path = id === null ? [] : pathTo(id, corpus);
  const link = `${sites[0]}${document.url}${id === null ? '' : `#${path.at(-1)?.anchor}`}`;
  return { document, path, sentence: null, wording: [], link, quotationLink: link, accessed: '2032-01-05' };
}

/** A heading that the citation quotes, or a name as a value of JSON. */
const isSaid = ({ path, document }: Reference, format: string, text: string | null | undefined): boolean =>
  path.some((unit) => unit.title !== null && text?.includes(unit.title)) ||
  (format === 'CSL-JSON' && [document.title, document.documentNumber, ...document.issuers].includes(text ?? ''));

describe('the citations that this library makes', () => {
  const cited = collection.documents.flatMap((document) => [
    referenceOf(null, document),
    ...collection.clauses
      .filter(({ document: of, kind }) => of === document.id && kind === 'measure')
      .filter((_, n) => n % 4 === 0)
      .map(({ id }) => referenceOf(id, document)),
  ]);

  it.each(citingFormats.map(({ name, make }) => [name, make] as const))('quote nothing: %s', (name, make) => {
    const wrong = cited.flatMap((reference) =>
      check(make(reference, 'read'))
        // Titles have marks of their own, JSON has some round everything, and a measure without number is cited by its heading: “…”段.
        .filter(([verdict, , text]) => !['too-short', 'not-found'].includes(verdict ?? '') && !(verdict === 'same' && isSaid(reference, name, text)))
        .map((found) => [reference.link, ...found]),
    );
    expect(wrong).toEqual([]);
  });

  it('leave the words that stand beside them a quotation', () => {
    const unit = collection.clauses.find(({ id }) => id === 'jiangxi-2020-governance#m7')!;
    const document = collection.documents.find(({ id }) => id === unit.document)!;
    const wrong = citingFormats
      .filter(({ quotes }) => quotes)
      .flatMap(({ name, make }) => {
        const found = check(make({ ...referenceOf(unit.id, document), wording: [unit.text] }, 'read'));
        return found.length > 0 && found.every(([verdict, clause]) => verdict === 'same' && clause === unit.id) ? [] : [[name, ...found]];
      });
    expect(wrong).toEqual([]);
  });
});

describe('names of a document', () => {
  it.each([
    `江西省委办公厅、省政府办公厅印发《${title}》。`,
    `中共江西省委办公厅 江西省人民政府办公厅印发《${title}》的通知`,
    `[3] 江西省人民政府办公厅. ${title}[EB/OL]. 2020.`,
    `〈${title}〉第7条规定`,
    `<<${title}>>第7条`,
    `≪${title}≫第7条`,
    `根据${title}第7条，`,
    `根据江西省《关于构建现代环境治理体系的\n若干措施》第7条，`,
    `江西省关于构建现代环境治理体系的若干措施（2020年12月7日中共江西省委办公厅、江西省人民政府办公厅印发）`,
    '湖南省人民政府办公厅关于印发《湖南省“十四五”生态环境保护规划》的通知（湘政办发〔2021〕61号）',
    '湖南省人民政府办公厅2021年9月30日印发《湖南省“十四五”生态环境保护规划》。',
    '（湘办发〔2021〕2号）',
    '辽宁省推动构建现代环境治理体系实施方案',
    '湖南省2020年生态环境保护工作要点，2020年。',
  ])('are no quotation: %s', (report) => expect(check(report)).toEqual([]));

  it('may be quoted', () => {
    expect(check(`文件名为“${title}”。`)).toMatchObject([['same', 'jiangxi-2020-governance#front', title]]);
    expect(check('文件名为“关于构建现代环境治理体系的实施措施”。')[0]?.[0]).toMatch(/different|not-found/u);
  });
});

describe('a sentence with names in it', () => {
  const sentence = `《${title}》已经省委、省政府领导同志同意，现印发给你们，请结合实际抓好贯彻落实。`;

  it('is a quotation', () => expect(check(sentence)).toMatchObject([['same', 'jiangxi-2020-governance#front', expect.any(String)]]));

  it.each([
    ['another title', sentence.replace('若干措施', '实施方案')],
    ['another word', sentence.replace('抓好', '做好')],
    ['another issuer', sentence.replace('省委、', '市委、')],
  ])('with %s differs', (_, report) => expect(check(report).map(([verdict]) => verdict)).toEqual(['different']));

  it.each([
    ['a plan', '《湖南省“十四五”生态环境保护规划》已经省人民政府同意，现印发给你们，请认真组织实施。', '湖南省“十四五”', '湖南省“十三五”'],
    ['a number', '湘政办发〔2021〕61号文明确，《湖南省“十四五”生态环境保护规划》已经省人民政府同意，现印发给你们，请认真组织实施。', '组织实施', '组织落实'],
  ])('of %s, altered, differs', (_, report, from, to) => expect(check(report.replace(from, to)).map(([verdict]) => verdict)).toEqual(['different']));
});
