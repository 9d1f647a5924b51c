/** Where a text says how binding it is (约束力用语): every occurrence of the words of seeds/language/obligation.yaml, with its sentence. Pure. */
import { hasSentences, type UnitKind } from '../../policy/kinds.ts';
import type { ComparisonLanguage } from '../../policy/language.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { OpenPairs, unitsInside } from '../../policy/sentences.ts';
import type { ComparedUnit, UnitSentence } from '../compare.ts';
import { findMarks, type MarkKind } from '../marks.ts';

/** In the order in which they are shown: from the strictest on. */
export const obligationKinds = ['must', 'forbid', 'encourage', 'explore', 'strive'] as const satisfies readonly MarkKind[];
export type ObligationKind = (typeof obligationKinds)[number];

/** One occurrence (处): offsets in the text of its sentence, UTF-16, `end` exclusive. */
export interface Occurrence extends TextRange {
  kind: ObligationKind;
  word: string;
}

/** A sentence, row or line with at least one occurrence, in the order of the text. */
export interface BindingSentence extends UnitSentence {
  unit: ComparedUnit;
  occurrences: Occurrence[];
}

/** Whether a unit's words count: what names a document or its parts (文件头、附件目录、文末) regulates nothing. */
export const isCounted = (kind: UnitKind): boolean => hasSentences(kind) || kind === 'table';

const isObligation = (kind: MarkKind): kind is ObligationKind => obligationKinds.some((known) => known === kind);

/** The sentences of the units that hold such words, in order. Words in title marks are names: 《…管理办法（试行）》 tries nothing. */
export function bindingSentences(units: readonly ComparedUnit[], language: ComparisonLanguage): BindingSentence[] {
  return units.flatMap((unit) =>
    unit.sentences.flatMap((sentence) => {
      const occurrences = occurrencesIn(sentence.text, language);
      return occurrences.length ? [{ ...sentence, unit, occurrences }] : [];
    }),
  );
}

/** The occurrences in one text; they do not overlap. */
export function occurrencesIn(text: string, language: ComparisonLanguage): Occurrence[] {
  const found = findMarks(text, language).flatMap(({ start, end, kind }) => (isObligation(kind) ? [{ start, end, kind, word: text.slice(start, end) }] : []));
  if (!found.length || !text.includes(titleMarks.opening)) return found;
  const named = unitsInside(text.length, titlesIn(text));
  return found.filter(({ start }) => !named[start]);
}

const titleMarks = { opening: '《', closing: '》' };

/** What stands in title marks (书名号), those inside others included; a mark that is not closed opens nothing. */
function titlesIn(text: string): TextRange[] {
  const open = new OpenPairs();
  const titles: TextRange[] = [];
  for (let i = 0; i < text.length; i++) {
    const at = open.close(text.charAt(i));
    if (at !== null) titles.push({ start: at + 1, end: i });
    if (text.charAt(i) === titleMarks.opening) open.open(titleMarks.closing, i);
  }
  return titles;
}
