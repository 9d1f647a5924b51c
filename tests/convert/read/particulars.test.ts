/** Particulars in document.yaml: what a minimal one leaves open, and what each fault is told by. */
import { describe, expect, it } from 'vitest';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { convert, smallSeedFiles } from '../seeds.ts';

const words = '关于测试的意见\n测政发〔2021〕2号\n一、总体要求\n（一）明确目标。完善治理。\n附件：任务清单\n';
const convertWith = (properties: Record<string, unknown>) => convert(smallSeedFiles(words, properties));
const faults = (properties: Record<string, unknown>): string[] => readSeed(smallSeedFiles(words, properties)).issues.map(({ what }) => what);
const yamlFaults = (change: (yaml: string) => string): string[] => {
  const files = smallSeedFiles(words);
  const yaml = change(new TextDecoder().decode(files.metadata ?? new Uint8Array()));
  return readSeed({ ...files, metadata: new TextEncoder().encode(yaml) }).issues.map(({ what }) => what);
};

describe('what document.yaml does not say', () => {
  it('is published as null, empty or none', () =>
    expect(convertWith({ province: undefined }).document).toMatchObject({
      ...{ province: null, territories: [], form: null, genre: null, maker: null, rank: null, system: null, carriedBy: null, attachments: [] },
      ...{ original: null, restored: [], officialUrl: null, gazette: null, registrationNumber: null, proofread: 'none', disclosure: null },
      ...{ commentsUntil: null, sources: {} },
    }));
});

describe('what document.yaml says', () => {
  const said = {
    form: '意见',
    genre: '意见',
    maker: { level: 'province', kind: '政府' },
    rank: '规范性文件',
    system: '政府',
    attachments: [{ label: '附件', title: '任务清单', state: 'not-received', words: null }],
    officialUrl: 'https://example.org/a.html',
    proofread: 'one',
    sources: { rank: { from: 'editor', words: '省政府印发' } },
  };
  it('is published as it stands', () => {
    const { document, issues } = convertWith(said);
    expect(document).toMatchObject(said);
    expect(issues).toEqual([]);
  });
  it('keeps how an attachment is numbered to itself', () =>
    expect(convertWith({ attachments: [{ ...said.attachments[0], numbering: { levels: ['1.'] } }] }).document.attachments).toEqual(said.attachments));
});

describe('a day', () => {
  it.each(['2023-02-30', '2026-13-45', '2021-00-10', '2023-02-29', '2021-04-31'])('that no calendar has is a fault: %s', (dateSigned) =>
    expect(faults({ dateSigned })).toEqual([`dateSigned: ${dateSigned} is no day of the calendar`]),
  );
  it('of a leap year is one', () => expect(faults({ dateSigned: '2024-02-29' })).toEqual([]));
});

describe('a value that YAML reads as a number', () => {
  it.each([
    ['a checksum of digits alone', (yaml: string) => yaml.replace(/^sha256: .*$/mu, `sha256: ${'1234567890123456'.repeat(4)}`), 'sha256'],
    ['a checksum that looks like a power of ten', (yaml: string) => yaml.replace(/^sha256: .*$/mu, `sha256: 12e${'3'.repeat(61)}`), 'sha256'],
    ['a title', (yaml: string) => yaml.replace(/^title: .*$/mu, 'title: 2021'), 'title'],
  ])('is to be put in quotation marks: %s', (_, change, key) =>
    expect(yamlFaults(change)).toEqual([`${key}: YAML has read it as a number; put it in quotation marks`]),
  );
});

describe('what a particular rests on', () => {
  const rules = (properties: Record<string, unknown>): string[] => convertWith(properties).issues.map(({ rule }) => rule);

  it.each([
    ['the text, which has it', { documentNumber: '测政发〔2021〕2号' }, []],
    ['the text, which lacks it', { documentNumber: '测政发〔2021〕3号' }, ['fact-not-in-text']],
    [
      'the page, whose words have it',
      { documentNumber: '测政发〔2021〕3号', sources: { documentNumber: { from: 'page', words: '文号：测政发(2021)3号' } } },
      ['fact-not-in-words'],
    ],
    [
      'the page, in the same brackets',
      { documentNumber: '测政发〔2021〕3号', sources: { documentNumber: { from: 'page', words: '文号：测政发〔2021〕3号' } } },
      [],
    ],
    ['the editor, with a reason', { disclosure: '主动公开', sources: { disclosure: { from: 'editor', words: '省政府公开目录所列' } } }, []],
    ['the text, which lacks the genre', { genre: '规划' }, ['fact-not-in-text']],
    ['the text, which lacks an attachment', { attachments: [{ label: '附件2', title: '分工表', state: 'withheld' }] }, ['fact-not-in-text']],
    ['the text, which lacks the notice', { carriedBy: { title: '关于印发测试意见的通知' } }, ['fact-not-in-text']],
  ])('is held against it: %s', (_, properties, expected) => expect(rules(properties)).toEqual(expected));

  it.each(['page', 'editor'])('needs words where it is the %s', (from) =>
    expect(faults({ sources: { rank: { from } } })).toEqual([
      'sources.rank.words: expected the words of the page, or the reason of the editor, for what does not rest on the text',
    ]),
  );
  it('is only said of what may rest on something else', () => expect(faults({ sources: { title: { from: 'text' } } }).length).toBe(1));
});

it('an address begins with https:// or http://', () =>
  expect(faults({ officialUrl: 'javascript:alert(1)' })).toEqual(['officialUrl: expected an address that begins with https:// or http://']));
