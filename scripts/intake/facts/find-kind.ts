/** What the text is called, as what it was issued, and whether it is a draft for comments. */
import type { Language } from '../../../src/policy/language.ts';
import { forms } from '../../../src/policy/model/particulars.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import type { Finding } from '../findings/finding.ts';
import type { Row } from '../rows/rows.ts';
import { genreOf, withoutBrackets } from '../title/title-words.ts';
import { evidence, finding } from './evidence.ts';
import type { Form, Title } from './facts.ts';
import type { DocumentLayout } from './layout.ts';

export function findGenre(title: Title | null, { intake }: Language): Finding<string> | null {
  const genre = title && genreOf(title.value, intake);
  return title && genre ? finding(genre, title.evidence) : null;
}

/** The form of what was issued: of the notice, else of the document itself; an attachment alone has none. */
export function findForm(rows: readonly Row[], layout: DocumentLayout, title: Title | null, number: string | null, { intake }: Language): Finding<Form> | null {
  const { notice, label } = layout;
  const row = notice && rows[notice.from];
  const issued =
    notice && row
      ? { words: notice.words, evidence: [evidence(notice.words, { line: row.line })] }
      : label
        ? null
        : title && { words: title.value, evidence: title.evidence };
  const ordered = number !== null && new RegExp(`${anyOf(intake.orderEndings.slice(0, 1))}.{0,12}第`, 'u').test(number);
  const form = formOf(issued?.words ?? '') ?? (ordered ? '命令' : null);
  const resting = issued?.evidence ?? title?.evidence ?? [];
  return form && resting.length > 0 ? finding(form, resting) : null;
}

/** 通知 of …的通知; 命令 of …令. */
export function formOf(title: string): Form | null {
  const flat = withoutBrackets(title.replace(/\s+/gu, ''));
  return forms.find((form) => flat.endsWith(form)) ?? (/令$/u.test(flat) ? '命令' : null);
}

/** 征求意见稿: the title says so, or the notice asks for comments. */
export function findStage(rows: readonly Row[], { notice }: DocumentLayout, title: Title | null, { intake }: Language): Finding<'征求意见稿'> | null {
  const holds = (words: string, list: readonly string[]): boolean => list.some((word) => words.includes(word));
  if (title && (holds(title.value, intake.draftMarks) || holds(title.value.replace(/《.*》/u, ''), intake.consultation)))
    return finding('征求意见稿', title.evidence);
  const row = notice && rows[notice.from];
  return notice && row && holds(notice.words, intake.consultation) ? finding('征求意见稿', evidence(notice.words, { line: row.line })) : null;
}
