/** What a received document is: each fact with what it rests on, and what a person has to decide. */
import { normalForm } from '../../../src/policy/normal-form.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Doubt, Finding } from '../findings/finding.ts';
import type { Extract } from '../received/extract.ts';
import { type Row, rowsOf } from '../rows/rows.ts';
import { withoutLabel } from '../title/carried-text.ts';
import { commentsEnd } from './effect.ts';
import { evidence, finding, shortened } from './evidence.ts';
import type { Carrier, Facts, Title } from './facts.ts';
import { findDays } from './find-days.ts';
import { findIssuers } from './find-issuers.ts';
import { findForm, findGenre, findStage } from './find-kind.ts';
import { findNumber } from './find-number.ts';
import { findPlace } from './find-place.ts';
import { findAddressees, findDisclosure, findGazette, findRegistration, findUrl } from './find-remarks.ts';
import { historyOf } from './history.ts';
import { type Labelled, labelsOf } from './labels.ts';
import { type DocumentLayout, layoutOf } from './layout.ts';
import { listedAttachments } from './list-attachments.ts';
import { signatureOf } from './signature.ts';
import { shortTitleOf, titleBeside } from './title-beside.ts';

export type { FieldKnowledge };

/**
 * From the text first, from what stands beside it where the text is silent or to confirm it. `fileName` names a document that
 * has no title at all. Never throws for what an extract holds; in about linear time.
 */
export function findFacts(extract: Pick<Extract, 'lines' | 'labelled'>, field: FieldKnowledge, fileName: string): { facts: Facts; doubts: Doubt[] } {
  const { language } = field;
  const rows = rowsOf(extract.lines);
  const labels = labelsOf(extract.labelled, rows, language.intake);
  const layout = layoutOf(rows, labels, field);
  const { title, doubts: ofTitle } = titleOf(rows, layout, labels, fileName, field);
  const history = historyOf(rows, layout.textFrom, labels, field);
  const signature = signatureOf(rows, layout, field);
  const { number, doubts: ofNumber } = findNumber(rows, layout, labels, field);
  const { doubts: ofDays, ...days } = findDays({ rows, layout, labels, signature, history, field });
  const { issuers, doubts: ofIssuers } = findIssuers({ rows, layout, labels, signature, history, title: title?.value ?? '', field });
  const stage = findStage(rows, layout, title, language);
  const disclosure = findDisclosure(rows, labels, language);
  const asAttachment = layout.label !== null && layout.notice === null;
  const facts: Facts = {
    title,
    shortTitle: shortTitleOf(title?.value ?? '', language.intake),
    documentNumber: number,
    ...days,
    commentsUntil: stage ? commentsEnd(rows, labels, field) : null,
    disclosure,
    officialUrl: findUrl(rows, labels, language),
    gazette: findGazette(rows, labels, language),
    registrationNumber: findRegistration(rows, labels, language),
    form: findForm(rows, layout, title, number?.value ?? null, language),
    genre: findGenre(title, language),
    issuers,
    ...findPlace(rows, issuers, title, labels, field),
    stage,
    history,
    carriedBy: carrierOf(layout, number),
    asAttachment,
    addressees: findAddressees(rows, layout, language),
    attachments: listedAttachments(rows, disclosure?.value ?? null, language).filter(
      (one) => !layout.notice || normalForm(one.title ?? '') !== normalForm(title?.value ?? ''),
    ),
  };
  return { facts, doubts: [...ofTitle, ...ofNumber, ...ofDays, ...ofIssuers] };
}

function carrierOf({ notice, label }: DocumentLayout, number: Finding<string> | null): Carrier | null {
  if (notice) return { title: notice.words, documentNumber: number?.value ?? null, attachment: label };
  return label === null ? null : { title: null, documentNumber: null, attachment: label };
}

function titleOf(
  rows: readonly Row[],
  layout: DocumentLayout,
  labels: readonly Labelled[],
  fileName: string,
  field: FieldKnowledge,
): { title: Title | null; doubts: Doubt[] } {
  const beside = titleBeside(labels, field.language.intake);
  const { title: run, found, notice, exact } = layout;
  const weak = !notice && found !== null && !found.confirmed && found.score <= weakest;
  if (!run || (beside && weak)) return withoutPrinted(beside, fileName, rows[0]);
  const [first, last] = [rows[run.from] as Row, rows[run.to - 1] as Row];
  const words = withoutLabel(run.words, field.language);
  const confidence = notice ? (exact ? 'certain' : 'likely') : found?.confirmed || (found?.score ?? 0) >= strong ? 'certain' : 'likely';
  const title = {
    ...finding(words, [evidence(words, { line: first.line }), ...confirming(words, beside)], confidence),
    lines: first.isPart ? null : ([first.line, last.line] as [number, number]),
  };
  const doubts = beside && !notice && !found?.confirmed && !isPartOf(beside.value, words) ? [twoTitles(title, beside.value)] : [];
  return { title, doubts: [...doubts, ...severalCarried(layout, title)] };
}

/** What speaks for a title that a person need not look at; and for one that words beside the text outweigh. */
const strong = 5;
const weakest = 1;

const isPartOf = (one: string, other: string): boolean => normalForm(one).includes(normalForm(other)) || normalForm(other).includes(normalForm(one));

const confirming = (words: string, beside: Labelled | null): Labelled['evidence'][] =>
  beside && normalForm(beside.value) === normalForm(words) ? [beside.evidence] : [];

/** The title beside the text, else the name of the file where that has words. */
function withoutPrinted(beside: Labelled | null, fileName: string, first: Row | undefined): { title: Title | null; doubts: Doubt[] } {
  if (beside) return { title: { ...finding(beside.value, beside.evidence, 'likely'), lines: null }, doubts: [] };
  const name = shortened(fileName.replace(/\.[^.]*$/u, '').replace(/[（(][\d\-.]+[）)]$/u, ''));
  const isTitle = /\p{Script=Han}{4}/u.test(name);
  const title = isTitle ? { ...finding(name, evidence(fileName, { label: '文件名' }), 'uncertain'), lines: null } : null;
  return { title, doubts: [noTitle(name || fileName, first)] };
}

function noTitle(name: string, first: Row | undefined): Doubt {
  const opening = shortened(first?.text ?? '');
  const choices = [
    { words: `取文件名“${name}”`, title: name },
    { words: `取第一行“${opening}”`, title: opening },
  ].filter(({ title }) => title !== '');
  const message = `文本里找不到标题，暂取文件名“${name}”，请核对。`;
  return { rule: 'no-title', line: null, words: opening, message, choices: choices.map(({ words, title }) => ({ words, set: { title } })) };
}

function twoTitles(title: Title, other: string): Doubt {
  return {
    rule: 'two-titles',
    line: title.lines?.[0] ?? null,
    words: shortened(title.value),
    message: `文中的标题是“${shortened(title.value)}”，文本旁边写的是“${shortened(other)}”。取哪一个？`,
    choices: [
      { words: '取文中的', set: { title: title.value } },
      { words: '取旁边的', set: { title: other } },
    ],
  };
}

/** A notice that carries several texts has its own title. */
function severalCarried({ others }: DocumentLayout, title: Title): Doubt[] {
  if (others.length < 2) return [];
  const named = others.slice(0, 2).map(({ words }) => ({ words: `取“${shortened(words)}”`, set: { title: words } }));
  const message = `这份通知带着 ${others.length} 份文本，标题暂取通知的。要收的是哪一份？`;
  return [
    {
      rule: 'title-or-notice',
      line: title.lines?.[0] ?? null,
      words: shortened(title.value),
      message,
      choices: [{ words: '取通知的标题', set: { title: title.value } }, ...named],
    },
  ];
}
