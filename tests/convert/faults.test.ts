import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { convertCollection } from '../../scripts/convert/convert-collection.ts';
import type { SeedFiles } from '../../scripts/convert/read/read-seed.ts';
import { issue, printIssue, type RuleName } from '../../scripts/faults/issues.ts';
import { collectionOf, smallSeedFiles } from './seeds.ts';

const good =
  '关于测试的意见\n一、总体要求\n（一）明确目标。到2025年完成治理。\n（二）落实责任。严格落实责任，完善考核办法。\n二、保障措施\n（三）加大投入。加大财政投入。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The issues of a collection as [rule, file, line]. */
const faults = (...folders: SeedFiles[]): [RuleName, string, number | null][] =>
  convertCollection(collectionOf(folders)).issues.map(({ rule, file, line }) => [rule, file, line]);

const withBytes = (text: Uint8Array, properties: Record<string, unknown> = {}): SeedFiles => {
  const files = smallSeedFiles('', properties);
  const metadata = { ...(parse(new TextDecoder().decode(files.metadata ?? undefined)) as object), sha256: createHash('sha256').update(text).digest('hex') };
  return { ...files, text, metadata: utf8(stringify(metadata)) };
};
const withMetadata = (change: (yaml: string) => string): SeedFiles => {
  const files = smallSeedFiles(good);
  return { ...files, metadata: utf8(change(new TextDecoder().decode(files.metadata ?? undefined))) };
};
const erratum = {
  unit: 'm2',
  prefix: '',
  original: '严格落实责任',
  suffix: '',
  corrected: '严格压实责任',
  status: 'corrected',
  kind: 'wrong-char',
  confidence: 'certain',
  readers: 2,
  reason: '上下文',
};

describe('good input', () => {
  it('has no faults', () => expect(faults(smallSeedFiles(good, {}, [erratum]))).toEqual([]));
  it('may begin with a byte-order mark and end its lines with CRLF', () =>
    expect(faults(smallSeedFiles(`\ufeff${good.replaceAll('\n', '\r\n')}`))).toEqual([]));
  it('may be in GB 18030 where that is declared', () => {
    // 关于测试的意见 / 一、总体要求 / （一）明确目标。 in GB 18030, written out: there is no encoder in Node.
    const gb = Buffer.from('b9d8d3dab2e2cad4b5c4d2e2bcfb0ad2bba1a2d7dccce5d2aac7f30aa3a8d2bba3a9c3f7c8b7c4bfb1eaa1a30a', 'hex');
    expect(faults(withBytes(gb, { encoding: 'gb18030' }))).toEqual([]);
    expect(faults(withBytes(gb))[0]).toEqual(['bad-encoding', 'seeds/test/text.txt', 1]);
  });
});

describe('bad input', () => {
  const metadataFile = 'seeds/test/document.yaml';
  const textFile = 'seeds/test/text.txt';
  const errataFile = 'seeds/test/errata.yaml';

  it.each<[string, SeedFiles, [RuleName, string, number | null]]>([
    ['text that is not UTF-8', withBytes(new Uint8Array([...utf8('关于\n测试'), 0xff, 0xfe])), ['bad-encoding', textFile, 2]],
    ['an empty file', withBytes(new Uint8Array()), ['empty-text', textFile, 1]],
    ['white space alone', smallSeedFiles(' \n\u3000\n'), ['empty-text', textFile, 1]],
    ['a control character', smallSeedFiles(good.replace('财政', '财\u0000政')), ['control-character', textFile, 6]],
    ['no text file', { ...smallSeedFiles(good), text: null }, ['unreadable-file', textFile, null]],
    ['no metadata', { ...smallSeedFiles(good), metadata: null }, ['unreadable-file', metadataFile, null]],
    ['no heading', smallSeedFiles('关于测试的意见\n到2025年完成治理。'), ['no-heading', textFile, null]],
    ['no title line', smallSeedFiles(good.replace('关于测试的意见', '关于别的意见')), ['title-not-found', textFile, 1]],
    ['a skipped number', smallSeedFiles(good.replace('（二）', '（三）').replace('（三）加大', '（四）加大')), ['number-order', textFile, 4]],
    ['a repeated number', smallSeedFiles(good.replace('（二）', '（一）').replace('（三）加大', '（二）加大')), ['number-order', textFile, 4]],
    ['headings out of order', smallSeedFiles(good.replace('一、', '二、').replace('二、保障', '一、保障')), ['number-order', textFile, 2]],
    ['a numeral that cannot be read', smallSeedFiles(good.replace('（三）', '（百〇三）')), ['bad-numeral', textFile, 6]],
    ['an unknown numbering style', smallSeedFiles(good, { numbering: { levels: ['I.', '（一）'], runOn: ['（一）'] } }), ['bad-metadata', metadataFile, 16]],
    ['an unknown key', smallSeedFiles(good, { colour: 'red' }), ['bad-metadata', metadataFile, 20]],
    ['a missing key', withMetadata((yaml) => yaml.replace(/^type:.*\n/mu, '')), ['bad-metadata', metadataFile, 1]],
    ['broken YAML', withMetadata((yaml) => yaml.replace('province: 湖南', 'province: [湖南')), ['bad-yaml', metadataFile, 6]],
    ['a seed that was changed', withMetadata((yaml) => yaml.replace(/sha256: \w{4}/u, 'sha256: 0000')), ['changed-seed', textFile, null]],
    ['an id that is not the folder’s', smallSeedFiles(good, { id: 'other' }), ['id-differs-from-folder', metadataFile, 1]],
    ['a number that the text does not bear', smallSeedFiles(good, { documentNumber: '湘办发〔2021〕3号' }), ['fact-not-in-text', metadataFile, 7]],
    ['an issuer that the text does not name', smallSeedFiles(good, { issuers: ['某省人民政府'] }), ['fact-not-in-text', metadataFile, 7]],
    ['a date that the text does not give', smallSeedFiles(good, { dateSigned: '2021-01-21' }), ['fact-not-in-text', metadataFile, 8]],
    ['an erratum whose wording occurs nowhere', smallSeedFiles(good, {}, [erratum, { ...erratum, original: '无此文字' }]), ['quote-not-found', errataFile, 11]],
    [
      'an erratum whose wording occurs twice',
      smallSeedFiles(good, {}, [
        { ...erratum, original: '财政投入' },
        { ...erratum, original: '责任' },
      ]),
      ['quote-not-found', errataFile, 11],
    ],
    ['an erratum in another unit than it says', smallSeedFiles(good, {}, [{ ...erratum, unit: 'm3' }]), ['erratum-elsewhere', errataFile, 1]],
    [
      'errata that overlap',
      smallSeedFiles(good, {}, [erratum, { ...erratum, original: '落实责任，完善', corrected: '落实责任、完善' }]),
      ['overlapping-quotes', errataFile, 11],
    ],
    ['a correction without a reading', smallSeedFiles(good, {}, [{ ...erratum, corrected: '' }]), ['empty-correction', errataFile, 1]],
    ['an unknown key of an erratum', smallSeedFiles(good, {}, [{ ...erratum, who: 'me' }]), ['bad-metadata', errataFile, 11]],
    [
      'a misplaced heading that is not there',
      smallSeedFiles(good, { misplaced: [{ heading: '九、', before: '（一）', reason: '错位' }] }),
      ['heading-not-found', metadataFile, 21],
    ],
    [
      'an anomaly that is not in the text',
      smallSeedFiles(good, { anomalies: [{ label: '（九）', expected: '（四）', reason: '缺号' }] }),
      ['unused-anomaly', metadataFile, 21],
    ],
    [
      'a dropped passage that is not there',
      smallSeedFiles(good, { dropped: [{ original: '浏览次数', reason: '网页杂项' }] }),
      ['quote-not-found', metadataFile, 21],
    ],
    ['a table row with too many cells', smallSeedFiles(`${good}表1 指标\n甲\t乙\n1\t2\t3\n`), ['ragged-table', textFile, 9]],
  ])('%s is a fault with file and line', (_, files, expected) => {
    expect(faults(files)).toContainEqual(expected);
  });

  it('an anomaly that is in the source is accepted when it is declared', () => {
    const text = good.replace('（二）', '（三）').replace('（三）加大', '（四）加大');
    expect(faults(smallSeedFiles(text, { anomalies: [{ label: '（三）', expected: '（二）', reason: '原文缺（二）' }] }))).toEqual([]);
  });

  it('two documents with one id are a fault', () => {
    expect(faults(smallSeedFiles(good), { ...smallSeedFiles(good), folder: 'seeds/again' })).toEqual([
      ['id-differs-from-folder', 'seeds/again/document.yaml', 1],
      ['same-text', 'seeds/again/text.txt', null],
    ]);
  });

  it('an empty collection is a fault', () => expect(faults()).toEqual([['no-documents', 'seeds', null]]));

  it('all faults of all documents are shown at once', () => {
    const first = smallSeedFiles(good.replace('（二）', '（四）'), { colour: 'red' });
    const second = { ...smallSeedFiles(good.replace('一、', '三、'), {}, [{ ...erratum, original: '无此文字' }]), folder: 'seeds/b' };
    expect(new Set(faults(first, second).map(([rule]) => rule))).toEqual(
      new Set(['bad-metadata', 'id-differs-from-folder', 'quote-not-found', 'number-order']),
    );
  });

  it('a language that cannot be read stops everything, with its faults', () => {
    const issues = [issue('bad-yaml', 'seeds/language/dates.yaml', 3, { error: 'broken' })];
    const { files, sound, ...converted } = convertCollection({ ...collectionOf([smallSeedFiles(good)]), language: { value: null, issues } });
    expect([files.size, sound, converted.issues]).toEqual([0, false, issues]);
  });

  it('a message says where, what, what was expected and what to do', () => {
    const [fault] = convertCollection(collectionOf([smallSeedFiles(good.replace('（三）', '（五）'))])).issues;
    expect(fault && printIssue(fault)).toMatch(
      /^seeds\/test\/text\.txt:6 {2}“（五）” stands after “（二）” {2}\[number-order\]\n {4}expected: “（三）”\n {4}to do: {4}if the line goes on with the sentence before it/u,
    );
  });
});
