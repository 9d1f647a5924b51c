/** When two marks are the same, the same in another form, or different. */
import { sentenceEnds } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';

const forms: [RegExp, string][] = [
  [/。/gu, '.'],
  [/[“”„‟"＂「」]/gu, '"'],
  [/[‘’‚‛'＇『』]/gu, "'"],
  [/[《〈«‹＜]/gu, '<'],
  [/[》〉»›＞]/gu, '>'],
  [/[—–―─-]+/gu, '-'],
  [/…+|⋯+|\.{3,}/gu, '…'],
  [/[·・•‧∙]/gu, '·'],
  [/[〔［【]/gu, '['],
  [/[〕］】]/gu, ']'],
  [/[～〜]/gu, '~'],
];

/** One form for all forms of a mark; 、 and ， stay different marks. */
function oneForm(marks: string): string {
  return normalForm(forms.reduce((text, [form, one]) => text.replace(form, one), visible(marks)));
}

/** Marks are compared as they are first: a difference in width is said to be one. */
const visible = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Compares what stands between two words. Where the source has only a line's end (after a title, between the cells of
 * a table) any mark is right; in quotation marks “ ” become ‘ ’; one quotation may close and the next one open.
 */
export function samePunctuation(inReport: string, inSource: string, quoted: boolean): 'same' | 'width' | 'punctuation' {
  const [report, source] = [visible(inReport), visible(inSource)];
  if (report === source || endsLine(inSource)) return 'same';
  const resumed = report.replace(/[”’」』"][“‘「『"]/u, '');
  if (resumed === source) return 'same';
  if (quoted && singleMarks(report) === singleMarks(source)) return 'same';
  return oneForm(resumed) === oneForm(source) || (quoted && singleMarks(oneForm(report)) === singleMarks(oneForm(source))) ? 'width' : 'punctuation';
}

const ownMark = new RegExp(`[${sentenceEnds}；，]`, 'u');

/** Label, title and cells end without a mark of their own, or with the mark of their number. */
function endsLine(gap: string): boolean {
  return /[\n\t]/u.test(gap) && !ownMark.test(gap);
}

function singleMarks(marks: string): string {
  return marks.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
}

/** What a report has after the last word of a sentence, against the sentence's own marks: only another end of a sentence counts as a difference. */
export function sameEnd(inReport: string, inSource: string, quoted: boolean): { kind: 'same' | 'width' | 'punctuation'; length: number } {
  const [report, source] = [inReport.replace(/\s.*$/su, ''), visible(inSource)];
  if (!source || !report) return { kind: 'same', length: 0 };
  const taken = report.slice(0, source.length);
  const kind = samePunctuation(taken, source, quoted);
  if (kind !== 'punctuation') return { kind, length: taken.length };
  return /^[！？!?]/u.test(taken) ? { kind: 'punctuation', length: 1 } : { kind: 'same', length: 0 };
}
