/** For every fault the smallest collection that has it, and the same after what its remedy advises was done. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, convertCollection } from '../../scripts/convert/convert-collection.ts';

import { type Answer, decide } from '../../scripts/convert/decide.ts';
import { confirmChanges } from '../../scripts/convert/identity/confirm-anchors.ts';
import { readPublishedContent } from '../../scripts/convert/read/published-content.ts';
import { idOfFolder, type SeedFiles } from '../../scripts/convert/read/read-seed.ts';
import { reviewAnchors } from '../../scripts/convert/review-anchors.ts';
import { lockFiles } from '../../scripts/convert/write/register.ts';
import type { Issue, RuleName } from '../../scripts/faults/issues.ts';
import { readVocabulary } from '../../scripts/index/read-vocabulary.ts';
import { languageFor } from '../../scripts/language/load-language.ts';
import { Indicators } from '../../src/policy/model/facts/indicators.ts';
import { emptyRegister } from '../../src/policy/model/register.ts';
import { smallSeedFiles } from '../convert/seeds.ts';
import { commitFiles } from '../convert/write/commit.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

/** A collection as it lies on disk. */
export interface Given {
  folders?: SeedFiles[];
  /** The one document that is asked for. */
  only?: string;
  /** The content folder: path → text. */
  content?: ReadonlyMap<string, string | null>;
  links?: string;
  topics?: string;
  vocabulary?: string;
  /** Name of a file in seeds/language/. */
  languageFile?: string;
}

export interface FaultCase {
  rule: RuleName;
  /** What was done about it. */
  done: string;
  broken: Given;
  mended: Given;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The rules that a collection breaks. */
export function brokenRules(given: Given): RuleName[] {
  const converted = inContentFolder(given, (collection) => convertCollection(collection, { only: given.only ?? null }).issues);
  const vocabulary = readVocabulary([{ path: 'vocabulary/field.yaml', bytes: bytes(given.vocabulary ?? '{}') }]).issues;
  return [...converted, ...vocabulary, ...languageIssues(given.languageFile)].map(({ rule }) => rule);
}

function languageIssues(name: string | undefined): Issue[] {
  if (!name) return [];
  const seeds = mkdtempSync(join(tmpdir(), 'policy-faults-'));
  try {
    mkdirSync(join(seeds, 'language'));
    copyFileSync('seeds/language/titles.yaml', join(seeds, 'language', name));
    return languageFor(seeds).issues;
  } finally {
    rmSync(seeds, { recursive: true });
  }
}

/** Lets `ask` have the collection while its content folder is there. */
function inContentFolder<T>({ folders = [small(good)], content = new Map(), links = '[]', topics = '[]' }: Given, ask: (collection: Collection) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'policy-faults-'));
  try {
    commitFiles(folder, content);
    const editorial = { verdicts: { path: 'links.yaml', bytes: bytes(links) }, topics: { path: 'topics.yaml', bytes: bytes(topics) } };
    const vocabulary = { value: { departments: [], groups: [], shared: [], related: [] }, issues: [] };
    const indicators = { value: new Indicators([]), issues: [] };
    const laws = { value: [], issues: [] };
    const field = { language: { value: language, issues: [] }, jurisdictions: { value: jurisdictions, issues: [] }, vocabulary, laws, indicators };
    return ask({ path: 'seeds', folders, ...field, published: readPublishedContent(folder), ...editorial });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The content folder after the document was released. */
const released = (given: Given = {}): ReadonlyMap<string, string | null> =>
  inContentFolder(given, (collection) => convertCollection(collection, { release: collection.folders.map(idOfFolder) }).files);

const good = `关于测试的意见
一、总体要求
（一）明确目标。到2025年完成治理。
（二）落实责任。严格落实责任，完善考核办法。
二、保障措施
（三）加大投入。加大财政投入。
`;
const longer = `${good}（四）严格监督考核。各地区每年一月底前报送上一年度工作情况，未完成目标任务的，由市生态环境局约谈其主要负责人，并抄送组织部门作为评价领导班子的依据。
（五）鼓励社会参与。开放环境监测设施供公众参观，聘请社会监督员巡查河道，对举报属实的给予奖励。
`;
const finalText = `征求意见稿\n${longer.replaceAll('。', '。\n').replace('一月底前', '二月底前')}`;
const skipping = good.replace('（三）', '（四）');
const unread = good.replace('（二）', '〈二〉');
const unstopped = good.replace('完成治理。', '完成治理，');
const lastUnread = good.replace('考核办法。', '考核办法，').replace(/（三）.*\n/u, '加大财政投入。\n');
const doubtful = good.replace('完成治理。', '建设下列工程\n专栏1 造林工程 建设林带。封山育林。');
const torn = good.replace('完成治理。', '完成治理，落实下列项目\n专栏1 造林工程\n平原造林\n山地造林');
const withTasks = `${good}附件1\n任务清单\n一、清淤。落实到位。\n二、护岸。落实到位。\n`;
const withNames = `${withTasks}附件2\n人员名单\n一、组长。张三。\n`;
const tasksAnd = (attachment: object): object[] => [
  { label: '附件1', title: '任务清单', state: 'received', numbering: { levels: ['一、'] } },
  { label: '附件2', numbering: { levels: ['一、'] }, ...attachment },
];
const tornByNote = good.replace('完成治理。', '完成治理①，改善\n① 见治理方案。\n水质。');
const displaced = good.replace('二、保障措施\n', '').replace('一、', '二、保障措施\n一、');
const misplaced = (heading: string) => ({ misplaced: [{ heading, before: '（三）', reason: '换页错位' }] });
const inColumn = `${good.replace('（三）加大投入。加大财政投入。\n', '')}（三）加大投入。${'各区每季度清理河道沿岸的堆放物，'.repeat(16).replace(/.{20}/gu, '$&\n')}\n市水利局汇总后通报。\n`;
const withTable = `${good}表1 指标\n甲\t乙\n1\t2\n`;

const small = smallSeedFiles;
/** A document by its text and what differs from an ordinary one's metadata and errata. */
const text = (words: string, properties: Record<string, unknown> = {}, errata: object[] = []): Given => ({
  folders: [
    small(
      words,
      properties,
      errata.map((erratum) => ({ ...ordinaryErratum, ...erratum })),
    ),
  ],
});
const metadata = (properties: Record<string, unknown>): Given => text(good, properties);
const errata = (...entries: object[]): Given => text(good, {}, entries);
const files = (change: Partial<SeedFiles>): Given => ({ folders: [{ ...small(good), ...change }] });

/** What an editor says of the one target of the ordinary text, but for `change`. */
const factVerdict = (change: Record<string, unknown>): object => ({
  unit: 'm1',
  kind: 'targets',
  words: '到2025年完成治理',
  verdict: 'confirm',
  note: '已核对',
  ...change,
});
/** All fields of a target, as the rules find the one of the ordinary text. */
const wholeTarget = {
  ...{ indicator: '治理', indicatorId: null, comparator: 'complete', reading: null, value: null, valueTo: null, unitOfMeasure: null, basis: null },
  ...{ baseline: null, deadline: '2025', deadlineSource: 'stated', scope: null, binding: null, strength: null, degree: null, state: null, assigned: false },
};
const facts = (...verdicts: object[]): Given => files({ facts: bytes(JSON.stringify(verdicts)) });

const ordinaryErratum = {
  unit: 'm2',
  original: '严格落实责任',
  corrected: '严格压实责任',
  status: 'corrected',
  kind: 'wrong-char',
  confidence: 'certain',
  readers: 2,
  reason: '上下文',
};

const other: SeedFiles = { ...small(good.replace('明确', '确定'), { id: 'other', shortTitle: '他省《意见》', province: '江西' }), folder: 'seeds/other' };
const pair = (links: string): Given => ({ folders: [small(good), other], links });
const verdict = (a: string, b: string): string => `- { a: ${a}, b: ${b}, verdict: reject, note: 不是一回事 }\n`;
const topic = (id: string, units: string): string => `- theme: 责任体系\n  topics: [{ id: ${id}, title: 落实责任, framework: null, units: [${units}] }]\n`;
/** 关于测试的意见 / 一、总体要求 / （一）明确目标。 in GB 18030, written out: there is no encoder in Node. */
const gb18030 = new Uint8Array(Buffer.from('b9d8d3dab2e2cad4b5c4d2e2bcfb0ad2bba1a2d7dccce5d2aac7f30aa3a8d2bba3a9c3f7c8b7c4bfb1eaa1a30a', 'hex'));

const inGb18030 = (properties: Record<string, unknown>): SeedFiles => ({
  ...small('', { sha256: createHash('sha256').update(gb18030).digest('hex'), ...properties }),
  text: gb18030,
});

/** A second edition without a measure of the first, before and after an editor has confirmed what became of it. */
function withdrawnMeasure(): { broken: Given; mended: Given } {
  const broken = { folders: [small(good.replace('（三）加大投入。加大财政投入。\n', ''))], content: released() };
  const confirmed = inContentFolder(broken, (collection) => {
    const locks = reviewAnchors(collection).map((review) => ({ id: review.id, entries: confirmChanges(review, 'all', null) }));
    return lockFiles(locks, collection.published.register);
  });
  return { broken, mended: { ...broken, content: new Map([...broken.content, ...confirmed]) } };
}

const lock = 'test/anchors.lock.json';
const releasedBut = (path: string, text: string): Given => ({ content: new Map([...released(), [path, text]]) });
const otherNamed: SeedFiles = {
  ...small(good.replace('明确', '确定'), { id: 'other', shortTitle: '他省《意见》', province: '江西', shortName: 'jiangxi-yijian' }),
  folder: 'seeds/other',
};
const anotherText = '关于测试的意见\n一、水源\n（一）划定水源。划定饮用水水源保护区，设立界标。\n（二）清理河道。清理河道淤泥，修复河岸。\n';
/** The content folder after the document was released, its seed was removed and the editor gave an answer. */
const saidOf = (answer: Answer, folders = [other]): ReadonlyMap<string, string | null> =>
  inContentFolder({ folders, content: released() }, (collection) => {
    const reviews = reviewAnchors(collection);
    const { locks, register } = decide(collection, reviews, reviews, answer);
    return new Map([...released(), ...lockFiles(locks, register)]);
  });
/** The content folder after the editor said of another text that it is the document's own, revised, and confirmed its ids. */
const revisedTo = (files: SeedFiles): ReadonlyMap<string, string | null> =>
  answered(files, { which: 'all' }, answered(files, { which: 'test', as: 'same', note: '依修订版重录' }, released()));
const answered = (files: SeedFiles, answer: Answer, content: ReadonlyMap<string, string | null>): ReadonlyMap<string, string | null> =>
  inContentFolder({ folders: [files], content }, (collection) => {
    const reviews = reviewAnchors(collection);
    const { locks, register } = decide(collection, reviews, reviews, answer);
    return new Map([...content, ...lockFiles(locks, register)]);
  });
const renamedTo = (draft: SeedFiles): ReadonlyMap<string, string | null> => {
  const said = saidOf({ which: 'test#m1', as: 'moved:other#m1' }, [draft]);
  return inContentFolder({ folders: [draft], content: said }, (collection) => {
    const reviews = reviewAnchors(collection);
    const { locks, register } = decide(collection, reviews, reviews, { which: 'test', as: 'withdrawn', note: '改用他省文本' });
    return new Map([...said, ...lockFiles(locks, register)]);
  });
};
const original = { file: '意见.pdf', sha256: 'a'.repeat(63).concat('b'), mediaType: 'application/pdf' };
const named = (shortName: string): SeedFiles => small(good, { shortName });
const longId = 'measures-of-the-province-for-the-protection-of-the-environment';
const ofLongId = (properties: object): SeedFiles => ({ ...small(good, { id: longId, ...properties }), folder: `seeds/${longId}` });

export const faultCases: FaultCase[] = [
  { rule: 'unreadable-file', done: 'text.txt is put there', broken: files({ text: null }), mended: files({}) },
  { rule: 'no-documents', done: 'the right folder is given', broken: { folders: [] }, mended: files({}) },
  { rule: 'unknown-document', done: 'the spelling is corrected', broken: { only: 'tset' }, mended: { only: 'test' } },
  { rule: 'bad-yaml', done: 'the bracket is closed', broken: files({ errata: bytes('[{') }), mended: files({ errata: bytes('[]') }) },
  { rule: 'bad-metadata', done: 'the unknown key is removed', broken: metadata({ colour: 'red' }), mended: metadata({}) },
  { rule: 'id-differs-from-folder', done: 'the id is corrected', broken: metadata({ id: 'tset' }), mended: metadata({ id: 'test' }) },
  {
    rule: 'bad-encoding',
    done: 'the encoding is declared',
    broken: { folders: [inGb18030({})] },
    mended: { folders: [inGb18030({ encoding: 'gb18030' })] },
  },
  { rule: 'empty-text', done: 'the text is received again', broken: text(' \n\u3000\n'), mended: text(good) },
  { rule: 'control-character', done: 'the text is received again', broken: text(good.replace('财政', '财\u0000政')), mended: text(good) },
  { rule: 'changed-seed', done: 'text.txt is restored', broken: files({ text: bytes(good.replace('严格', '从严')) }), mended: files({ text: bytes(good) }) },
  {
    rule: 'fact-not-in-text',
    done: 'the number is left empty',
    broken: metadata({ documentNumber: '湘办发〔2021〕3号' }),
    mended: metadata({ documentNumber: null }),
  },
  {
    rule: 'fact-not-in-text',
    done: 'it is said to rest on the page, with its words',
    broken: metadata({ dateSigned: '2021-03-05' }),
    mended: metadata({ dateSigned: '2021-03-05', sources: { dateSigned: { from: 'page', words: '成文日期：2021年3月5日' } } }),
  },
  {
    rule: 'fact-not-in-words',
    done: 'the words of the page are quoted in full',
    broken: metadata({ dateSigned: '2021-03-05', sources: { dateSigned: { from: 'page', words: '成文日期' } } }),
    mended: metadata({ dateSigned: '2021-03-05', sources: { dateSigned: { from: 'page', words: '成文日期　2021-03-05' } } }),
  },
  {
    rule: 'unknown-jurisdiction',
    done: 'the id is corrected',
    broken: metadata({ territories: ['cn-43000'] }),
    mended: metadata({ territories: ['cn-430000'] }),
  },
  {
    rule: 'not-a-province',
    done: 'the city is named under territories',
    broken: metadata({ province: '长沙市' }),
    mended: metadata({ province: undefined, territories: ['cn-430100'] }),
  },
  {
    rule: 'joint-issuers',
    done: 'they are listed one by one',
    broken: text(`${good}云溪市水利局云溪市财政局\n2031年3月1日\n`, { issuers: ['云溪市水利局云溪市财政局'] }),
    mended: text(`${good}云溪市水利局云溪市财政局\n2031年3月1日\n`, { issuers: ['云溪市水利局', '云溪市财政局'] }),
  },
  {
    rule: 'rank-contradicts-maker',
    done: 'it is left to maker and order',
    broken: metadata({ maker: { level: 'county', kind: '政府' }, rank: '地方政府规章' }),
    mended: metadata({ maker: { level: 'county', kind: '政府' } }),
  },
  {
    rule: 'rank-contradicts-maker',
    done: 'the rank of what an order promulgates is stated',
    broken: text(`云溪省人民政府令第12号\n${good}`, {
      documentNumber: '云溪省人民政府令第12号',
      maker: { level: 'province', kind: '政府' },
      rank: '规范性文件',
    }),
    mended: text(`云溪省人民政府令第12号\n${good}`, {
      documentNumber: '云溪省人民政府令第12号',
      maker: { level: 'province', kind: '政府' },
      rank: '地方政府规章',
    }),
  },
  {
    rule: 'system-contradicts-maker',
    done: 'it is left out',
    broken: metadata({ maker: { level: 'province', kind: '人大' }, system: '政府' }),
    mended: metadata({ maker: { level: 'province', kind: '人大' } }),
  },
  {
    rule: 'original-not-found',
    done: 'the file is put into the folder',
    broken: { folders: [small(good, { original })] },
    mended: { folders: [{ ...small(good, { original }), received: () => original.sha256 }] },
  },
  {
    rule: 'changed-original',
    done: 'the file is restored',
    broken: { folders: [{ ...small(good, { original }), received: () => 'b'.repeat(64) }] },
    mended: { folders: [{ ...small(good, { original }), received: () => original.sha256 }] },
  },
  {
    rule: 'restored-outside-text',
    done: 'the range is counted anew',
    broken: metadata({ restored: [{ start: 0, end: 9999, what: '自动编号' }] }),
    mended: metadata({ restored: [{ start: 0, end: 2, what: '自动编号' }] }),
  },
  {
    rule: 'same-text',
    done: 'the folder whose text has other line ends is removed',
    broken: { folders: [small(good), { ...small(`\uFEFF${good.replaceAll('\n', '\r\n　')}`, { id: 'twin' }), folder: 'seeds/twin' }] },
    mended: { folders: [small(good)] },
  },
  {
    rule: 'same-text',
    done: 'one of the two folders is removed',
    broken: { folders: [small(good), { ...small(good, { id: 'twin' }), folder: 'seeds/twin' }] },
    mended: { folders: [small(good)] },
  },
  {
    rule: 'similar-text',
    done: 'the folder whose text has another title page is removed',
    broken: { folders: [small(longer), { ...small(finalText, { id: 'twin' }), folder: 'seeds/twin' }] },
    mended: { folders: [small(longer)] },
  },
  {
    rule: 'similar-text',
    done: 'the draft for comment is said to be another document',
    broken: { folders: [small(longer), { ...small(finalText, { id: 'twin' }), folder: 'seeds/twin' }] },
    mended: {
      folders: [small(longer), { ...small(finalText, { id: 'twin', resembles: [{ document: 'test', reason: '征求意见稿' }] }), folder: 'seeds/twin' }],
    },
  },
  { rule: 'title-not-found', done: 'the title is corrected', broken: metadata({ title: '关于测试的办法' }), mended: metadata({ title: '关于测试的意见' }) },
  {
    rule: 'no-heading',
    done: 'the style is corrected',
    broken: metadata({ numbering: { levels: ['第一章', '第一节'], runOn: ['第一节'] } }),
    mended: metadata({ numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] } }),
  },
  {
    rule: 'no-heading',
    done: 'the style of the attachment is corrected',
    broken: text(`${good}附录A\n采样方法\nA.1 布点\n断面不少于2个。\n`, {
      attachments: [{ label: '附录A', title: '采样方法', state: 'received', numbering: { levels: ['1.1'] } }],
    }),
    mended: text(`${good}附录A\n采样方法\nA.1 布点\n断面不少于2个。\n`, {
      attachments: [{ label: '附录A', title: '采样方法', state: 'received', numbering: { levels: ['A.1'] } }],
    }),
  },
  {
    rule: 'number-order',
    done: 'the number that is skipped in the source is declared',
    broken: text(skipping),
    mended: text(skipping, { anomalies: [{ label: '（四）', expected: '（三）', reason: '原文缺（三）' }] }),
  },
  {
    rule: 'number-order',
    done: 'the damaged number is corrected in errata.yaml',
    broken: text(skipping),
    mended: text(skipping, {}, [{ unit: 'm3', original: '（四）', corrected: '（三）', suffix: '加大' }]),
  },
  {
    rule: 'number-order',
    done: 'the heading in the wrong place is declared',
    broken: text(displaced),
    mended: text(displaced, misplaced('二、')),
  },
  {
    rule: 'unread-heading',
    done: 'the damaged number is corrected in errata.yaml',
    broken: text(unread),
    mended: text(unread, {}, [{ unit: 'm2', original: '〈二〉', corrected: '（二）', suffix: '落实责任' }]),
  },
  {
    rule: 'unread-heading',
    done: 'the line is no heading, and the number that is skipped in the source is declared',
    broken: text(unread),
    mended: text(unread, { anomalies: [{ label: '（三）', expected: '（二）', reason: '原文缺（二）' }] }),
  },
  {
    rule: 'unread-heading',
    done: 'the text has a paragraph on each line',
    broken: text(unstopped, { lineBreaks: 'page-breaks' }),
    mended: text(unstopped),
  },
  {
    rule: 'unread-heading',
    done: 'the stop before the last heading is restored in errata.yaml',
    broken: text(lastUnread, { lineBreaks: 'wrapped' }),
    mended: text(lastUnread, { lineBreaks: 'wrapped' }, [{ unit: 'm2', original: '完善考核办法，', corrected: '完善考核办法。' }]),
  },
  {
    rule: 'unread-heading',
    done: 'the line break before a last line that is no heading is taken away',
    broken: text(lastUnread, { lineBreaks: 'wrapped' }),
    mended: text(lastUnread, { lineBreaks: 'wrapped' }, [{ unit: 'm2', original: '办法，\n二、保障措施', corrected: '办法，二、保障办法' }]),
  },
  {
    rule: 'numbers-run-on',
    done: 'the level is named in runOn',
    broken: metadata({ numbering: { levels: ['一、', '（一）'] } }),
    mended: metadata({}),
  },
  {
    rule: 'numbers-run-on',
    done: 'the one number that is odd is declared',
    broken: metadata({ numbering: { levels: ['一、', '（一）'] } }),
    mended: metadata({ numbering: { levels: ['一、', '（一）'] }, anomalies: [{ label: '（三）', expected: '（一）', reason: '原文如此' }] }),
  },
  {
    rule: 'numbers-begin-anew',
    done: 'the level is taken out of runOn',
    broken: text(good.replace('（三）', '（一）')),
    mended: text(good.replace('（三）', '（一）'), { numbering: { levels: ['一、', '（一）'] } }),
  },
  {
    rule: 'undeclared-level',
    done: 'the level is named',
    broken: metadata({ numbering: { levels: ['（一）'] } }),
    mended: metadata({}),
  },
  {
    rule: 'heading-inside-line',
    done: 'the line break is restored in errata.yaml',
    broken: text(good.replace('\n（二）', '（二）')),
    mended: text(good.replace('\n（二）', '（二）'), {}, [{ unit: 'm2', original: '（二）', corrected: '\n（二）', prefix: '治理。' }]),
  },
  {
    rule: 'doubtful-caption',
    done: 'the stop before the caption and the line break behind it are restored in errata.yaml',
    broken: text(doubtful, { lineBreaks: 'page-breaks' }),
    mended: text(doubtful, { lineBreaks: 'page-breaks' }, [
      { unit: 'm1', original: '下列工程', corrected: '下列工程：', suffix: '\n专栏1' },
      { unit: 'box1', original: '造林工程 建设', corrected: '造林工程\n建设' },
    ]),
  },
  {
    rule: 'torn-by-box',
    done: 'the stop is restored in errata.yaml',
    broken: text(torn),
    mended: text(torn, {}, [{ unit: 'm1', original: '下列项目', corrected: '下列项目：', suffix: '\n专栏1' }]),
  },
  {
    rule: 'unclosed-quotation',
    done: 'the closing mark is restored in errata.yaml',
    broken: text(good.replace('到2025年', '修改为：“到2025年')),
    mended: text(good.replace('到2025年', '修改为：“到2025年'), {}, [{ unit: 'm1', original: '完成治理。', corrected: '完成治理。”' }]),
  },
  {
    rule: 'unknown-number-form',
    done: 'the numbers are written in a known form in errata.yaml',
    broken: text(`${good}<1>清淤。\n<2>护岸。\n`),
    mended: text(`${good}<1>清淤。\n<2>护岸。\n`, {}, [
      { unit: 'm3', original: '<1>', corrected: '1.' },
      { unit: 'm3', original: '<2>', corrected: '2.' },
    ]),
  },
  {
    rule: 'bad-numeral',
    done: 'the misprint is corrected in errata.yaml',
    broken: text(good.replace('（三）', '（百〇三）')),
    mended: text(good.replace('（三）', '（百〇三）'), {}, [{ unit: 'm3', original: '（百〇三）', corrected: '（三）' }]),
  },
  {
    rule: 'heading-not-found',
    done: 'the label is corrected',
    broken: text(displaced, misplaced('三、')),
    mended: text(displaced, misplaced('二、')),
  },
  {
    rule: 'unused-anomaly',
    done: 'the entry is removed',
    broken: metadata({ anomalies: [{ label: '（九）', expected: '（四）', reason: '缺号' }] }),
    mended: metadata({ anomalies: [] }),
  },
  {
    rule: 'quote-not-found',
    done: 'the wording is copied from text.txt',
    broken: errata({ original: '严格落实任责' }),
    mended: errata({ original: '严格落实责任' }),
  },
  {
    rule: 'quote-not-found',
    done: 'words before it tell the places apart',
    broken: errata({ original: '责任', corrected: '职责' }),
    mended: errata({ original: '责任', corrected: '职责', prefix: '严格落实' }),
  },
  {
    rule: 'empty-correction',
    done: 'the reading is filled in',
    broken: errata({ corrected: '' }),
    mended: errata({ corrected: '严格压实责任' }),
  },
  {
    rule: 'overlapping-quotes',
    done: 'the two are joined',
    broken: errata({}, { original: '责任，完善', corrected: '责任、完善' }),
    mended: errata({ original: '严格落实责任，完善', corrected: '严格压实责任、完善' }),
  },
  { rule: 'erratum-elsewhere', done: 'the unit is corrected', broken: errata({ unit: 'm3' }), mended: errata({ unit: 'm2' }) },
  {
    rule: 'ragged-table',
    done: 'the row is corrected in errata.yaml',
    broken: text(withTable.replace('1\t2', '1\t2\t3')),
    mended: text(withTable.replace('1\t2', '1\t2\t3'), {}, [{ unit: 't1', prefix: '甲乙', original: '1\t2\t3', corrected: '1\t23' }]),
  },
  {
    rule: 'piped-table',
    done: 'markdown-marks is declared',
    broken: text(`${good}表1 指标\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n`),
    mended: text(`${good}表1 指标\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n`, { typography: ['markdown-marks'] }),
  },
  {
    rule: 'one-line-text',
    done: 'the text is broken before each heading',
    broken: text(good.replaceAll('\n', '').replace('一、', `${'加强协作。'.repeat(700)}一、`)),
    mended: text(good),
  },
  {
    rule: 'long-unit',
    done: 'the heading that swallowed the text is followed by what was meant',
    broken: text(good.replace('完成治理。', `完成治理。${'加强协作，落实责任。\n'.repeat(11_000)}`)),
    mended: text(good),
  },
  {
    rule: 'lines-look-wrapped',
    done: 'lineBreaks is set to wrapped',
    broken: text(inColumn),
    mended: text(inColumn, { lineBreaks: 'wrapped' }),
  },
  {
    rule: 'markup-in-text',
    done: 'the words of the page are saved',
    broken: text(`${good.replaceAll('（', '<span>（')}</span>`),
    mended: text(good),
  },
  {
    rule: 'page-words',
    done: 'the line is dropped',
    broken: text(`${good}【打印本页】 【关闭窗口】\n`),
    mended: text(`${good}【打印本页】 【关闭窗口】\n`, { dropped: [{ original: '【打印本页】 【关闭窗口】', reason: '网页杂项' }] }),
  },
  {
    rule: 'markup-in-text',
    done: 'what is left of another system is taken away in errata.yaml',
    broken: text(good.replace('财政投入', '[b]财政投入[/b]')),
    mended: text(good.replace('财政投入', '[b]财政投入[/b]'), {}, [{ unit: 'm3', original: '[b]财政投入[/b]', corrected: '财政投入' }]),
  },
  {
    rule: 'markdown-in-text',
    done: 'markdown-marks is declared',
    broken: text(good.replace('一、', '## 一、')),
    mended: text(good.replace('一、', '## 一、'), { typography: ['markdown-marks'] }),
  },
  {
    rule: 'foreign-character',
    done: 'the right character is written in errata.yaml',
    broken: text(good.replace('严格', '\uf06c格')),
    mended: text(good.replace('严格', '\uf06c格'), {}, [{ original: '\uf06c', corrected: '严' }]),
  },
  {
    rule: 'foreign-in-yaml',
    done: 'the value is written without the mark',
    broken: metadata({ shortTitle: '测试\u202e《意见》' }),
    mended: metadata({ shortTitle: '测试《意见》' }),
  },
  {
    rule: 'other-script',
    done: 'the ideograph is written in errata.yaml',
    broken: text(good.replace('完成治理', '完成エ业治理')),
    mended: text(good.replace('完成治理', '完成エ业治理'), {}, [{ unit: 'm1', original: 'エ业', corrected: '工业' }]),
  },
  {
    rule: 'lookalike-character',
    done: 'unified-ideographs is declared',
    broken: text(good.replace('一、', '⼀、')),
    mended: text(good.replace('一、', '⼀、'), { typography: ['unified-ideographs'] }),
  },
  {
    rule: 'page-furniture',
    done: 'page-furniture is declared',
    broken: text(`${good}— 3 —\n`),
    mended: text(`${good}— 3 —\n`, { typography: ['page-furniture'] }),
  },
  {
    rule: 'torn-by-note',
    done: 'the note is moved behind its paragraph',
    broken: text(tornByNote, { lineBreaks: 'page-breaks' }),
    mended: text(tornByNote, { lineBreaks: 'page-breaks' }, [
      { unit: 'm1', original: '改善\n① 见治理方案。\n水质。', corrected: '改善水质。\n① 见治理方案。' },
    ]),
  },
  {
    rule: 'doubtful-page-number',
    done: 'the place is dropped',
    broken: text(`${good}3\n`, { typography: ['page-furniture'] }),
    mended: text(`${good}3\n`, { dropped: [{ prefix: '', original: '3', suffix: '', reason: '页码' }] }),
  },
  {
    rule: 'attachment-not-found',
    done: 'the state is set to not-received',
    broken: text(`${good}附件：任务清单\n`, { attachments: [{ title: '任务清单', state: 'received' }] }),
    mended: text(`${good}附件：任务清单\n`, { attachments: [{ title: '任务清单', state: 'not-received' }] }),
  },
  {
    rule: 'own-label-not-found',
    done: 'the label is corrected',
    broken: text(`附件50\n${good}`, { asAttachment: true, carriedBy: { attachment: '附件5' } }),
    mended: text(`附件50\n${good}`, { asAttachment: true, carriedBy: { attachment: '附件50' } }),
  },
  {
    rule: 'own-label-not-found',
    done: 'the text is said to be no attachment',
    broken: text(`第5号附件\n${good}第一，附件5不公开。\n`, { asAttachment: true, carriedBy: { attachment: '附件5' } }),
    mended: text(`第5号附件\n${good}第一，附件5不公开。\n`, { carriedBy: { attachment: '附件5' } }),
  },
  {
    rule: 'undeclared-attachment',
    done: 'the plan that the list names is declared',
    broken: text(`${good}附件：测试方案\n2031年3月1日\n测试方案\n一、目标。完成测试。\n`, { lineBreaks: 'page-breaks' }),
    mended: text(`${good}附件：测试方案\n2031年3月1日\n测试方案\n一、目标。完成测试。\n`, {
      lineBreaks: 'page-breaks',
      attachments: [{ title: '测试方案', state: 'received', numbering: { levels: ['一、'] } }],
    }),
  },
  {
    rule: 'undeclared-attachment',
    done: 'it is declared',
    broken: text(`${good}附件1\n任务清单\n一、清淤。落实到位。\n`),
    mended: text(`${good}附件1\n任务清单\n一、清淤。落实到位。\n`, {
      attachments: [{ label: '附件1', title: '任务清单', state: 'received', numbering: { levels: ['一、'] } }],
    }),
  },
  {
    rule: 'undeclared-attachment',
    done: 'what stands behind the attachment is declared',
    broken: text(`${withTasks}附：预警标准\n一级为红色。\n`, { attachments: tasksAnd({}).slice(0, 1) }),
    mended: text(`${withTasks}附：预警标准\n一级为红色。\n`, {
      attachments: [...tasksAnd({}).slice(0, 1), { label: '附', title: '预警标准', state: 'received', numbering: { levels: [] } }],
    }),
  },
  {
    rule: 'withheld-attachment',
    done: 'it is said to be received',
    broken: text(withNames, { attachments: tasksAnd({ title: '人员名单', state: 'withheld' }) }),
    mended: text(withNames, { attachments: tasksAnd({ title: '人员名单', state: 'received' }) }),
  },
  {
    rule: 'withheld-attachment',
    done: 'its title is corrected',
    broken: text(`${withTasks}附件2\n测试人员的名单（略）\n`, { attachments: tasksAnd({ title: '任务', state: 'withheld' }) }),
    mended: text(`${withTasks}附件2\n测试人员的名单（略）\n`, { attachments: tasksAnd({ title: '测试人员的名单', state: 'withheld' }) }),
  },
  { rule: 'setting-without-effect', done: 'the entry is removed', broken: metadata({ closing: true }), mended: metadata({ closing: false }) },
  {
    rule: 'setting-without-effect',
    done: 'the heading that is misplaced is named',
    broken: text(displaced.replace('一、总体要求\n', ''), { misplaced: [{ heading: '（二）', before: '（三）', reason: '换页错位' }] }),
    mended: text(displaced, misplaced('二、')),
  },
  {
    rule: 'setting-without-effect',
    done: 'the numbering of what was not received is removed',
    broken: text(good, { attachments: [{ label: '附件1', title: null, state: 'not-received', numbering: { levels: ['一、'] } }] }),
    mended: text(good, { attachments: [{ label: '附件1', title: null, state: 'not-received' }] }),
  },
  {
    rule: 'setting-without-effect',
    done: 'the correction says what is to be read',
    broken: errata({ corrected: '严格落实责任' }),
    mended: errata({ corrected: '严格压实责任' }),
  },
  {
    rule: 'setting-without-effect',
    done: 'the box is put where it belongs',
    broken: text(`${good}专栏1 测试工程\n1.清淤疏浚。\n`, { boxes: [{ box: '专栏1', under: '二、', reason: '换页错位' }] }),
    mended: text(`${good}专栏1 测试工程\n1.清淤疏浚。\n`, { boxes: [{ box: '专栏1', under: '一、', reason: '换页错位' }] }),
  },
  {
    rule: 'nested-territories',
    done: 'the one that lies in the other is removed',
    broken: metadata({ territories: ['cn-430000', 'cn-430100'] }),
    mended: metadata({ territories: ['cn-430000'] }),
  },
  {
    rule: 'fact-of-another',
    done: 'the number is written whole',
    broken: text(good.replace('一、', '云环发〔2031〕12号\n一、'), { documentNumber: '环发〔2031〕12号' }),
    mended: text(good.replace('一、', '云环发〔2031〕12号\n一、'), { documentNumber: '云环发〔2031〕12号' }),
  },
  ...(
    [
      ['the heading is not moved before itself', { misplaced: [{ heading: '二、', before: '二、', reason: '换页错位' }] }],
      ['what nothing rests on is not said to rest on a page', { sources: { datePublished: { from: 'page', words: '发布日期' } } }],
      ['the outermost level is not said to run on', { numbering: { levels: ['一、', '（一）'], runOn: ['一、', '（一）'] } }],
    ] as const
  ).map(([done, properties]): FaultCase => ({ rule: 'setting-without-effect', done, broken: metadata(properties), mended: metadata({}) })),
  {
    rule: 'setting-without-effect',
    done: 'the doubt says how the words may be read',
    broken: errata({ status: 'noted', corrected: '严格落实责任' }),
    mended: errata({ status: 'noted', corrected: '严格压实责任' }),
  },
  { rule: 'bad-anchor-lock', done: 'the file is restored', broken: releasedBut(lock, '[{'), mended: { content: released() } },
  { rule: 'bad-register', done: 'the file is restored', broken: releasedBut('register.json', '{'), mended: { content: released() } },
  {
    rule: 'bad-families',
    done: 'the file is restored',
    broken: releasedBut('families.json', '[{"id":"f1"}]'),
    mended: { content: released() },
  },
  {
    rule: 'unregistered-lock',
    done: 'the register is restored',
    broken: releasedBut('register.json', JSON.stringify(emptyRegister)),
    mended: { content: released() },
  },
  {
    rule: 'unregistered-document',
    done: 'register and lock file are restored',
    broken: {
      content: new Map(
        [...released()].filter(([path]) => path !== lock).map(([path, text]) => [path, path === 'register.json' ? JSON.stringify(emptyRegister) : text]),
      ),
    },
    mended: { content: released() },
  },
  {
    rule: 'vanished-document',
    done: 'the folder is restored',
    broken: { folders: [other], content: released() },
    mended: { folders: [small(good), other], content: released() },
  },
  {
    rule: 'vanished-document',
    done: 'what became of it was said',
    broken: { folders: [other], content: released() },
    mended: { folders: [other], content: saidOf({ which: 'test', as: 'withdrawn', note: '重复收录' }) },
  },
  {
    rule: 'dead-end',
    done: 'the draft that it leads to is released',
    broken: { folders: [otherNamed], content: renamedTo(otherNamed) },
    mended: { folders: [otherNamed], content: released({ folders: [otherNamed], content: renamedTo(otherNamed) }) },
  },
  {
    rule: 'reused-document-id',
    done: 'its own text is put back',
    broken: { folders: [small(anotherText)], content: saidOf({ which: 'test', as: 'withdrawn', note: '重复收录' }) },
    mended: { folders: [small(good)], content: saidOf({ which: 'test', as: 'withdrawn', note: '重复收录' }) },
  },
  {
    rule: 'open-doubt',
    done: 'the number is declared, and the entry removed',
    broken: { folders: [small(skipping, { open: [{ rule: 'number-order', words: '（四）', question: '漏了一行？' }] })], content: released() },
    mended: { folders: [small(skipping, { anomalies: [{ label: '（四）', expected: '（三）', reason: '底本如此' }] })], content: released() },
  },
  {
    rule: 'another-text',
    done: 'its own text is put back',
    broken: { folders: [small(anotherText)], content: released() },
    mended: { folders: [small(good)], content: released() },
  },
  {
    rule: 'another-text',
    done: 'it is said to be the same text, and its ids are confirmed',
    broken: { folders: [small(anotherText)], content: released() },
    mended: { folders: [small(anotherText)], content: revisedTo(small(anotherText)) },
  },
  {
    rule: 'vanished-topic',
    done: 'the topic is restored under its id',
    broken: { topics: topic('goals', 'test#m2'), content: released({ topics: topic('duty', 'test#m2') }) },
    mended: { topics: topic('duty', 'test#m1'), content: released({ topics: topic('duty', 'test#m2') }) },
  },
  {
    rule: 'taken-short-name',
    done: 'another name is chosen',
    broken: { folders: [named('jiangxi-yijian'), otherNamed], content: released({ folders: [otherNamed] }) },
    mended: { folders: [named('hunan-yijian'), otherNamed], content: released({ folders: [otherNamed] }) },
  },
  {
    rule: 'long-short-address',
    done: 'a short name is given',
    broken: { folders: [ofLongId({})] },
    mended: { folders: [ofLongId({ shortName: 'hunan-yijian' })] },
  },
  {
    rule: 'changed-short-name',
    done: 'the name is set again',
    broken: { folders: [named('hunan-fangan')], content: released({ folders: [named('hunan-yijian')] }) },
    mended: { folders: [named('hunan-yijian')], content: released({ folders: [named('hunan-yijian')] }) },
  },
  { rule: 'vanished-anchor', done: 'what became of the id is confirmed', ...withdrawnMeasure() },
  {
    rule: 'verdict-unknown-unit',
    done: 'the id is corrected',
    broken: pair(verdict('test#m9', 'other#m2')),
    mended: pair(verdict('test#m2', 'other#m2')),
  },
  {
    rule: 'verdict-not-linkable',
    done: 'a measure of another document is named',
    broken: pair(verdict('test#m1', 'test#m2')),
    mended: pair(verdict('test#m1', 'other#m2')),
  },
  {
    rule: 'duplicate-verdict',
    done: 'one of the two is removed',
    broken: pair(verdict('test#m2', 'other#m2') + verdict('other#m2', 'test#m2')),
    mended: pair(verdict('test#m2', 'other#m2')),
  },
  {
    rule: 'fact-of-no-unit',
    done: 'the anchor is corrected',
    broken: facts(factVerdict({ unit: 'm9' })),
    mended: facts(factVerdict({})),
  },
  {
    rule: 'fact-without-words',
    done: 'the words are quoted as they stand',
    broken: facts(factVerdict({ words: '到2026年完成治理' })),
    mended: facts(factVerdict({})),
  },
  {
    rule: 'fact-not-found',
    done: 'the fact is added instead',
    broken: facts(factVerdict({ unit: 'm2', words: '完善考核办法', kind: 'terms' })),
    mended: facts(
      factVerdict({
        unit: 'm2',
        words: '完善考核办法',
        kind: 'terms',
        verdict: 'add',
        fields: { term: '考核办法', kind: 'explained', meaning: { start: 0, end: 2 } },
      }),
    ),
  },
  {
    rule: 'fact-judged-twice',
    done: 'one of the two is removed',
    broken: facts(factVerdict({}), factVerdict({ verdict: 'reject' })),
    mended: facts(factVerdict({})),
  },
  {
    rule: 'fact-there-already',
    done: 'the fact is confirmed instead',
    broken: facts(factVerdict({ verdict: 'add', fields: wholeTarget })),
    mended: facts(factVerdict({})),
  },
  {
    rule: 'fact-fields-at-fault',
    done: 'the field is corrected',
    broken: facts(factVerdict({ verdict: 'correct', fields: { deadline: '明年' } })),
    mended: facts(factVerdict({ verdict: 'correct', fields: { deadline: '2025' } })),
  },
  {
    rule: 'names-absent-documents',
    done: 'the topics of the other collection are removed',
    broken: { topics: topic('zeren', ['m1', 'm2', 'm3', 'm4'].map((anchor) => `elsewhere#${anchor}`).join(', ')) },
    mended: { topics: '[]' },
  },
  { rule: 'topic-unknown-unit', done: 'the id is corrected', broken: { topics: topic('duty', 'test#m9') }, mended: { topics: topic('duty', 'test#m2') } },
  {
    rule: 'topic-repeats-unit',
    done: 'one of the two is removed',
    broken: { topics: topic('duty', 'test#m2, test#m2') },
    mended: { topics: topic('duty', 'test#m2') },
  },
  {
    rule: 'duplicate-topic',
    done: 'the newer topic gets an id of its own',
    broken: { topics: topic('duty', 'test#m2') + topic('duty', 'test#m1') },
    mended: { topics: topic('duty', 'test#m2') + topic('goals', 'test#m1') },
  },
  {
    rule: 'unknown-language-file',
    done: 'it gets the name of one that is read',
    broken: { languageFile: 'title.yaml' },
    mended: { languageFile: 'titles.yaml' },
  },
  {
    rule: 'vocabulary-repeats-word',
    done: 'the word is removed from one group',
    broken: { vocabulary: 'groups: [{ name: 环境影响评价, short: [环评], source: 通行简称 }, { name: 环境评价, short: [环评], source: 通行简称 }]' },
    mended: { vocabulary: 'groups: [{ name: 环境影响评价, short: [环评], source: 通行简称 }, { name: 环境评价, source: 通行简称 }]' },
  },
  {
    rule: 'vocabulary-unknown-concept',
    done: 'the name is that of another concept',
    broken: { vocabulary: 'groups: [{ name: 动物噪声, broader: 噪声, source: 通行说法 }, { name: 噪声污染防治, source: 通行说法 }]' },
    mended: { vocabulary: 'groups: [{ name: 动物噪声, broader: 噪声污染防治, source: 通行说法 }, { name: 噪声污染防治, source: 通行说法 }]' },
  },
];
