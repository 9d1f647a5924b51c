/** From when a document holds, until when, and until when comments are taken, as its own words say. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Finding } from '../findings/finding.ts';
import { dayOf, daysIn, endOfTerm } from '../rows/days.ts';
import type { Row } from '../rows/rows.ts';
import { evidence, finding } from './evidence.ts';
import { type Labelled, under } from './labels.ts';
import type { DocumentLayout } from './layout.ts';

type Day = Finding<string> | null;

interface Patterns {
  own: RegExp;
  effect: RegExp;
  opening: RegExp;
  promulgated: RegExp;
  term: RegExp;
}

const patterns = oncePer(({ intake, frontLines }: Pick<Language, 'intake' | 'frontLines'>): Patterns => {
  const subject = `(?:${anyOf(frontLines.closingSubjects)}|本\\p{Script=Han}{1,8}|现予${anyOf(intake.announcingClauses)}[,，])`;
  const since = anyOf(intake.effectOpenings);
  const behind = `(?:之日|日)?起?(?:正式)?${anyOf(intake.effectEndings)}`;
  return {
    own: new RegExp(`(?:${subject}[,，]?|^(?:\\p{Script=Han}{0,4})|[,，。;；、)）])[并並]?${since}`, 'u'),
    effect: new RegExp(`^(?:起|之日起)(?:正式)?${anyOf(intake.effectEndings)}`, 'u'),
    opening: new RegExp(`${since}$`, 'u'),
    promulgated: new RegExp(`${since}?${anyOf(intake.promulgationDays)}${behind}`, 'u'),
    term: new RegExp(`${anyOf(intake.terms)}(?:限)?[:：]?为?(?<years>\\d{1,2}|[${ordinalDigits}两]{1,3})年(?!\\d|[${ordinalDigits}])`, 'u'),
  };
});

/** Words in title marks and quotations speak of others, but for the document's own title. */
const withoutQuoted = (plain: string, { title }: DocumentLayout): string => {
  const own = title ? plain.replaceAll(`《${normalForm(title.words)}》`, '本文件') : plain;
  return own.replace(/《[^《》]*》|“[^“”]*”|「[^「」]*」/gu, '《》');
};

/** The rows that may say it, the last first: those of the text, then those of the notice that carries it. */
function spokenRows(rows: readonly Row[], { notice, title, textFrom }: DocumentLayout, holds: (plain: string) => boolean): Row[] {
  const text = rows.slice(textFrom).filter(({ plain }) => holds(plain));
  const carrying = notice && title ? rows.slice(notice.to, title.from).filter(({ plain }) => holds(plain)) : [];
  return [...text.toReversed(), ...carrying.toReversed()];
}

interface Known {
  signed: Day;
  published: Day;
}

/** 本办法自2031年3月1日起施行; 自公布之日起施行 is the day on which it was promulgated, where that is known. */
export function effectOf(rows: readonly Row[], layout: DocumentLayout, { language }: FieldKnowledge, known?: Known): Day {
  const { effectEndings } = language.intake;
  const { promulgated } = patterns(language);
  for (const row of spokenRows(rows, layout, (plain) => effectEndings.some((ending) => plain.includes(ending)))) {
    const plain = withoutQuoted(row.plain, layout);
    const day = ownDay(plain, language);
    if (day) return finding(day, evidence(endOf(row.text), { line: row.line }));
    const first = promulgated.test(plain) ? (known?.published ?? known?.signed) : null;
    if (first) return finding(first.value, [evidence(row.text, { line: row.line }), ...first.evidence], 'likely');
  }
  return null;
}

/** A clause on effect ends its paragraph. */
const endOf = (text: string): string => text.trim().slice(-80);

/** The day before 起施行 of which the sentence says that it is its own. */
function ownDay(plain: string, language: Language): string | null {
  const { own, effect, opening } = patterns(language);
  const days = daysIn(plain).filter(
    ({ end, start }) => effect.test(plain.slice(end, end + 8)) && own.test(plain.slice(Math.max(0, start - 24), start).slice(-24)),
  );
  return days.find(({ value, start }) => value && opening.test(plain.slice(0, start)))?.value ?? null;
}

/** 有效期五年 counts from the day of effect; 有效期至2036年2月29日 says it. */
export function expiryOf(rows: readonly Row[], layout: DocumentLayout, effective: Day, { language }: FieldKnowledge): Day {
  const { terms } = language.intake;
  const { term } = patterns(language);
  for (const row of spokenRows(rows, layout, (plain) => terms.some((word) => plain.includes(word)))) {
    const plain = withoutQuoted(row.plain, layout);
    const until = daysIn(plain).find(({ start, value }) => value && new RegExp(`${anyOf(terms)}.{0,4}[至到]$`, 'u').test(plain.slice(0, start)));
    if (until?.value) return finding(until.value, evidence(row.text, { line: row.line }));
    const years = term.exec(plain)?.groups?.years;
    const count = years ? parseNumeral(years.replace('两', '二')) : null;
    if (count && effective) return finding(endOfTerm(effective.value, count), [evidence(row.text, { line: row.line }), ...effective.evidence], 'likely');
  }
  return null;
}

/** 请于2031年3月1日前反馈意见; 意见反馈截止时间：2031年3月1日. Only of drafts. */
export function commentsEnd(rows: readonly Row[], labels: readonly Labelled[], { language }: FieldKnowledge): Day {
  const { commentClauses, commentsLabels, deadlineClosings } = language.intake;
  for (const row of rows) {
    if (!commentClauses.some((clause) => row.plain.includes(clause))) continue;
    const closing = new RegExp(`^(?:\\([^)]*\\))?(?:\\d{1,2}[:时]\\d{0,2})?(?:${anyOf(deadlineClosings.map(normalForm))}|$)`, 'u');
    const day = daysIn(row.plain).findLast(
      ({ end, value, start }) => value && closing.test(row.plain.slice(end)) && isInClause(row.plain, start, end, commentClauses),
    );
    if (day?.value) return finding(day.value, evidence(row.text, { line: row.line }));
  }
  const [label] = under(labels, commentsLabels).filter(({ value }) => lastDay(value) !== null);
  return label ? finding(lastDay(label.value) as string, label.evidence, 'likely') : null;
}

const lastDay = (value: string): string | null => daysIn(value.replace(/\s+/gu, '')).findLast((day) => day.value)?.value ?? dayOf(value);

/** The sentence of the day speaks of comments. */
function isInClause(plain: string, start: number, end: number, clauses: readonly string[]): boolean {
  const from = Math.max(0, plain.lastIndexOf('。', start), plain.lastIndexOf(';', start), start - 100);
  const stop = plain.indexOf('。', end);
  const sentence = plain.slice(from, stop < 0 ? end + 60 : Math.min(stop, end + 60));
  return clauses.some((clause) => sentence.includes(clause));
}
