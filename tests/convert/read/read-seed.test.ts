import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parseYaml, readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { smallSeedFiles } from '../seeds.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readSeed', () => {
  it('keeps the text to the last character: byte-order mark, line ends, spaces', () => {
    const text = '\ufeff关于测试的意见\r\n\u3000一、目标\r';
    expect(readSeed(smallSeedFiles(text)).seed?.text).toBe(text);
  });

  it('knows in which line of its files what is declared stands', () => {
    const { seed } = readSeed(
      smallSeedFiles('关于测试的意见\n', {
        dropped: [
          { original: '甲', reason: '页码' },
          { original: '乙', reason: '页码' },
        ],
      }),
    );
    expect([seed?.metadataLine('title'), seed?.metadataLine('nothing')]).toEqual([3, 1]);
    expect((seed?.metadataLine('dropped', 1) ?? 0) - (seed?.metadataLine('dropped', 0) ?? 0)).toBe(2);
  });

  it('needs no errata', () => expect(readSeed({ ...smallSeedFiles('关于测试的意见\n'), errata: null }).seed?.errata).toEqual([]));

  it('gives no seed where the text or the metadata cannot be read, and says why', () => {
    for (const broken of [{ text: null }, { metadata: null }, { metadata: bytes('title: [') }, { errata: bytes('- 1') }]) {
      const { seed, issues } = readSeed({ ...smallSeedFiles('关于测试的意见\n'), ...broken });
      expect(seed).toBeNull();
      expect(issues.length).toBeGreaterThan(0);
    }
  });
});

describe('parseYaml', () => {
  const schema = z.array(z.strictObject({ a: z.number(), b: z.string().optional() }));
  const faults = (text: string) => parseYaml('x.yaml', bytes(text), schema).issues.map(({ rule, line }) => [rule, line]);

  it.each<[string, string, unknown[]]>([
    ['a good file', '- a: 1\n- a: 2\n', []],
    ['an empty file', '', []],
    ['a wrong value', '- a: 1\n- a: two\n', [['bad-metadata', 2]]],
    ['a key too many', '- a: 1\n  c: 3\n', [['bad-metadata', 2]]],
    [
      'two faults',
      '- a: one\n- b: 2\n  a: 3\n',
      [
        ['bad-metadata', 1],
        ['bad-metadata', 2],
      ],
    ],
    ['no YAML', '- a: [1\n- b', [['bad-yaml', 2]]],
  ])('of %s says the lines', (_, text, expected) => expect(faults(text)).toEqual(expected));
});

describe('what YAML makes of a slip is a fault with its line', () => {
  const schema = z.strictObject({ a: z.string(), b: z.array(z.string()).optional(), c: z.boolean().optional(), d: z.unknown().optional() });
  const faults = (given: string | Uint8Array) =>
    parseYaml('x.yaml', typeof given === 'string' ? bytes(given) : given, schema).issues.map(({ rule, line, what }) => [rule, line, what]);
  const bomb = ['d: &d [x, x, x, x, x, x, x, x, x]', ...Array.from('efgh', (name, i) => `${name}: &${name} [${Array(9).fill(`*${'defg'[i]}`).join()}]`)].join(
    '\n',
  );
  const invalid = (words: string): string => `is not valid YAML: ${words}`;

  it.each<[string, string | Uint8Array, string, number, string]>([
    ['an alias of nothing', 'a: x\nb: [*gone]', 'bad-yaml', 2, invalid('no anchor &gone stands before the alias *gone')],
    ['aliases that breed', `a: x\n${bomb}`, 'bad-yaml', 6, invalid('its aliases (*) make too much of it')],
    ['a tag of a language', 'a: x\nd: !!js/function x', 'bad-yaml', 2, invalid('there is a tag (!!js/function); leave it out')],
    ['a tag of YAML', 'a: !!timestamp 2021-02-03', 'bad-yaml', 1, invalid('there is a tag (!!timestamp); leave it out')],
    ['a key twice', 'a: x\na: y', 'bad-yaml', 2, invalid('Map keys must be unique')],
    ['a colon in a value', 'a: x\nd: 意见: 试行', 'bad-yaml', 2, invalid('there is a second `: ` in the line; put the value in quotation marks')],
    ['a tab', 'b:\n\t- x\na: x', 'bad-yaml', 2, invalid('Tabs are not allowed as indentation')],
    ['two documents', 'a: x\n---\na: x', 'bad-yaml', 2, invalid('there is more than one document (---) in the file')],
    ['deep nesting', `a: x\nd: ${'['.repeat(9000)}${']'.repeat(9000)}`, 'bad-yaml', 2, invalid('it is nested too deeply')],
    ['a key that is a number', 'a: x\n1: x', 'bad-metadata', 2, '1: Unrecognized key: "1"'],
    ['a key that is true', 'a: x\ntrue: x', 'bad-metadata', 2, 'true: Unrecognized key: "true"'],
    ['a power of ten', 'a: 1e3', 'bad-metadata', 1, 'a: YAML has read it as a number; put it in quotation marks'],
    ['true for a word', 'a: true', 'bad-metadata', 1, 'a: YAML has read it as true or false; put it in quotation marks'],
    ['a day of old YAML', '%YAML 1.1\n---\na: 2021-02-03', 'bad-metadata', 3, 'a: YAML has read it as a date; put it in quotation marks'],
    ['yes for true', 'a: x\nc: yes', 'bad-metadata', 2, 'c: expected true or false'],
    ['nothing for a word', 'a:', 'bad-metadata', 1, 'a: is empty'],
    ['a control character', 'a: x\nb: [\u0007]', 'control-character', 2, 'holds the control character U+0007'],
    ['a byte of GB 18030', new Uint8Array([...bytes('a: x\nd: '), 0xb9, 0xd8]), 'bad-encoding', 2, 'is not utf-8 (first wrong byte at 8)'],
    [
      'UTF-32, little end first',
      new Uint8Array([0xff, 0xfe, 0, 0, 0x73, 0x51, 0, 0]),
      'bad-encoding',
      1,
      'is not utf-8 (first wrong byte at 0); it seems to be utf-32',
    ],
    [
      'UTF-32, big end first',
      new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0x51, 0x73]),
      'bad-encoding',
      1,
      'is not utf-8 (first wrong byte at 2); it seems to be utf-32',
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'bad-encoding', 1, 'is not utf-8 (first wrong byte at 0); it seems to be utf-16'],
  ])('%s', (_, given, rule, line, what) => expect(faults(given)[0]).toEqual([rule, line, what]));

  it('but an anchor with its alias and a byte-order mark are none', () => expect(faults('\ufeffa: &x y\nb: [*x]')).toEqual([]));
  it('and a broken file makes a few errors, not a thousand', () => expect(faults(`d: ${'['.repeat(20000)}`).length).toBeLessThan(4));
});

describe('what is written about a text', () => {
  const told = (properties: object, errata: object[] = []): string[] =>
    readSeed(smallSeedFiles('关于测试的意见\n一、清淤。\n', properties as Record<string, unknown>, errata)).issues.map(({ rule, what }) => `${rule} ${what}`);
  const erratum = { unit: 'm1', original: '清', corrected: '疏', status: 'corrected', kind: 'wrong-char', reason: '底本', confidence: 'certain', readers: 1 };

  it.each([
    ['shortTitle', { shortTitle: '云溪\ufffd《通知》' }],
    ['shortTitle', { shortTitle: '云溪\u202e《通知》' }],
    ['title', { title: '关于\u200b测试的意见' }],
    ['received', { received: '网页\uf06c' }],
    ['received', { received: '网页\u0007' }],
    ['sources.datePublished.words', { sources: { datePublished: { from: 'page', words: '发布\u00ad日期' } } }],
    ['dropped.0.reason', { dropped: [{ original: '清', reason: '网页\ufeff杂项' }] }],
  ])('holds no character in %s that nobody sees or none has: %j', (path, properties) =>
    expect(told(properties)).toEqual([expect.stringContaining(`foreign-in-yaml ${path} holds U+`)]),
  );
  it('holds none in a correction', () => expect(told({}, [{ ...erratum, corrected: '深\ufffd' }])[0]).toContain('foreign-in-yaml 0.corrected holds U+FFFD'));
  it('quotes the text with whatever it holds', () =>
    expect(told({ dropped: [{ original: '\ufffd', reason: '乱码' }] }, [{ ...erratum, original: '\uf06c', prefix: '\u200b' }])).toEqual([]));
  it.each([
    ['issuers.1', { issuers: ['云溪市生态环境局', '云溪市生态环境局'] }],
    ['territories.1', { territories: ['cn-430690', 'cn-430690'] }],
    ['typography.1', { typography: ['page-furniture', 'page-furniture'] }],
    ['boxes.1.box', { boxes: ['一、', '三、'].map((under) => ({ box: '专栏1', under, reason: '换页错位' })) }],
    ['revised', { revised: '2030-01-01', added: '2031-04-02' }],
    ['datePublished', { dateSigned: '2031-04-02', datePublished: '2029-04-02' }],
    ['commentsUntil', { datePublished: '2031-04-02', commentsUntil: '2031-04-01' }],
    ['officialUrl', { officialUrl: 'http://user:pw@www.yunxi.gov.cn/a' }],
    ['officialUrl', { officialUrl: 'http://www.yunxi.gov.cn/a b' }],
  ])('names nothing twice, contradicts itself in nothing, gives no key to a site: %s', (path, properties) =>
    expect(told(properties)).toEqual([expect.stringContaining(`bad-metadata ${path}: `)]),
  );
  it('may have an address with an @ behind the host', () => expect(told({ officialUrl: 'https://www.yunxi.gov.cn/@news/1' })).toEqual([]));
});
