/** Who issued a document (发文机关): who signed it, whom its title names, who adopted the statute, whose letterhead it bears. */

import { splitIssuers } from '../../../src/policy/issuer-names.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { HistoryEntry } from '../../../src/policy/model/particulars.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { isAgency } from '../../convert/lines/front-lines.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Doubt, Finding } from '../findings/finding.ts';
import { kindOf } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import { isOrder, subjectAt } from '../title/title-words.ts';
import { evidence, finding } from './evidence.ts';
import { adopterOf, firstAdoption } from './history.ts';
import { type Labelled, under } from './labels.ts';
import type { DocumentLayout } from './layout.ts';
import { type Signature, signersNames } from './signature.ts';

type Issuers = Finding<string[]> | null;

interface Read {
  rows: readonly Row[];
  layout: DocumentLayout;
  labels: readonly Labelled[];
  signature: Signature | null;
  history: Finding<HistoryEntry[]> | null;
  /** The title, where it stands only beside the text. */
  title: string;
  field: FieldKnowledge;
}

export function findIssuers(read: Read): { issuers: Issuers; doubts: Doubt[] } {
  const { labels, field } = read;
  const ofText = [adopters(read), signers(read), named(read), letterhead(read)].filter((one) => one !== null);
  const [first, ...others] = ofText;
  if (first) return { issuers: fullNames(first, others), doubts: disagreement(first, others) };
  const stated = under(labels, field.language.intake.issuerLabels)
    .map((label) => labelledNames(label, field))
    .find((names) => names !== null);
  if (stated) return { issuers: stated, doubts: [] };
  return byAuthor(read);
}

/** Two dozen joint issuers have no longer names. */
const longestNames = 500;

/** The names that words are made of; none where something else stands among them. */
export function issuerNames(words: string, { language, jurisdictions }: FieldKnowledge): string[] {
  if (words.length > longestNames) return [];
  const places = jurisdictions.all.map(({ fullName }) => fullName);
  const names = splitIssuers(words, { issuers: language.issuers, agencyEndings: language.frontLines.agencyEndings, places });
  return names.every((name) => isAgency(name, language.frontLines)) ? [...new Set(names.map((name) => usualName(name, language)))] : [];
}

/** 中华人民共和国国务院, 中华人民共和国水利部: both are called by the name behind that of the country. */
function usualName(name: string, { intake, issuers }: Language): string {
  const behind = intake.nationalOpenings.map((opening) => (name.startsWith(opening) ? name.slice(opening.length) : '')).find(Boolean) ?? '';
  return intake.nationalOpenings.includes(behind) || issuers.nationalBodies.includes(behind) ? behind : name;
}

function adopters({ history, field }: Read): Issuers {
  const first = history && firstAdoption(history.value, field.language.intake);
  const name = first ? usualName(adopterOf(first, field.language.intake), field.language) : '';
  return history && (isAgency(name, field.language.frontLines) || name === '国务院' || name.endsWith('人大')) ? finding([name], history.evidence) : null;
}

function signers({ signature, field }: Read): Issuers {
  if (!signature || signature.signers.length === 0) return null;
  const names = issuerNames(signersNames(signature, field.language).join(' '), field);
  const [row] = signature.signers;
  return names.length > 0 && row
    ? finding(
        names,
        signature.signers.slice(0, 3).map(({ text, line }) => evidence(text, { line })),
      )
    : null;
}

/** 云溪市人民政府关于…的通知; 云溪市人民政府令. */
function named({ layout, rows, title, field }: Read): Issuers {
  const run = layout.notice ?? layout.title;
  const words = run?.words ?? title;
  const about = subjectAt(words, field.language.intake);
  const order = isOrder(words, field.language.intake) ? words.replace(new RegExp(`${anyOf(field.language.intake.orderEndings)}$`, 'u'), '') : '';
  const names = issuerNames((about > 0 ? words.slice(0, about) : order).trim(), field);
  const row = run ? rows[run.from] : undefined;
  return names.length > 0 ? finding(names, row ? evidence(words, { line: row.line }) : evidence(words, { label: 'title' })) : null;
}

const mastheadEnding = oncePer(
  ({ frontLines, intake }: Pick<Language, 'frontLines' | 'intake'>) => new RegExp(`${anyOf([...frontLines.mastheadEndings, ...intake.orderEndings])}$`, 'u'),
);

/** 云溪市水利局 / 云溪市财政局文件: the names above the number. */
function letterhead({ rows, layout, field }: Read): Issuers {
  const { language } = field;
  const head = rows.slice(0, (layout.notice ?? layout.title)?.from ?? 0);
  const at = head.findIndex((row) => kindOf(row, language) === 'masthead' || isOrder(row.flat, language.intake));
  if (at < 0) return null;
  let from = at;
  while (from > 0 && kindOf(head[from - 1] as Row, language) === 'agency') from--;
  const words = head.slice(from, at + 1).map(({ text }) => text);
  const names = issuerNames(words.join(' ').trim().replace(mastheadEnding(language), '').trim(), field);
  const row = head[at] as Row;
  return names.length > 0 ? finding(names, evidence(row.text, { line: row.line }), 'likely') : null;
}

function labelledNames(label: Labelled, field: FieldKnowledge): Issuers {
  const names = issuerNames(label.value.replace(/[;；|]/gu, ' '), field);
  return names.length > 0 ? finding(names, label.evidence, 'likely') : null;
}

/** A short name that ends a full one found elsewhere gives way to it: 省生态环境厅 → 云溪省生态环境厅. */
function fullNames(first: Finding<string[]>, others: readonly Finding<string[]>[]): Finding<string[]> {
  const all = others.flatMap(({ value }) => value);
  const value = first.value.map((name) => all.find((other) => other.length > name.length && other.endsWith(name)) ?? name);
  const same = others.filter((other) => agree(first.value, other.value));
  return { ...first, value: [...new Set(value)], evidence: [...first.evidence, ...same.flatMap((one) => one.evidence)] };
}

const agree = (one: readonly string[], other: readonly string[]): boolean =>
  other.every((name) => one.some((each) => each.endsWith(name) || name.endsWith(each))) ||
  one.every((name) => other.some((each) => each.endsWith(name) || name.endsWith(each)));

function disagreement(first: Finding<string[]>, others: readonly Finding<string[]>[]): Doubt[] {
  const other = others.find(({ value, confidence }) => confidence === 'certain' && !agree(first.value, value));
  if (!other) return [];
  const [found] = first.evidence;
  return [
    {
      rule: 'two-issuers',
      line: found && 'line' in found.place ? found.place.line : null,
      words: found?.words ?? first.value.join('、'),
      message: `署名是“${first.value.join('、')}”，标题或文件头写的是“${other.value.join('、')}”。发文机关是哪一个？`,
      choices: [first, other].map(({ value }) => ({ words: `取 ${value.join('、')}`, set: { issuers: value } })),
    },
  ];
}

/** Who put a text together names an author, who may be the issuer; 原 before a name says that it is a former body. */
function byAuthor({ labels, field }: Read): { issuers: Issuers; doubts: Doubt[] } {
  const { authorLabels, formerMarks } = field.language.intake;
  for (const label of under(labels, authorLabels)) {
    const names = issuerNames(label.value.replace(new RegExp(`^${anyOf(formerMarks)}`, 'u'), ''), field);
    if (names.length > 0) return { issuers: finding(names, label.evidence, 'likely'), doubts: [authorDoubt(names, label)] };
  }
  return { issuers: null, doubts: [] };
}

const authorDoubt = (issuers: string[], { value }: Labelled): Doubt => ({
  rule: 'author-as-issuer',
  line: null,
  words: value.slice(0, 80),
  message: `正文里没有发文机关，文本旁边写的作者是“${value.slice(0, 60)}”。它是发文机关吗？`,
  choices: [
    { words: `取 ${issuers.join('、')}`, set: { issuers } },
    { words: '不取，发文机关不详', set: { issuers: [] } },
  ],
});
