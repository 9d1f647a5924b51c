/** Which texts a document says that it carries out: in its title, its front, its preamble, its first measure or article. */
import { isMeasureKind } from '../../src/policy/kinds.ts';
import type { Language } from '../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../src/policy/marks.ts';
import type { TextAbove } from '../../src/policy/model/above.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../src/policy/word-patterns.ts';

export type AboveLanguage = Pick<Language, 'textsAbove' | 'titles' | 'intake' | 'obligation'>;

/** A text that a document names, and where. */
export interface NamedText extends Pick<TextAbove, 'source' | 'clause' | 'words'> {
  /** What stands in 《 》, 〈 〉 in it as printed; null where only a number names it. */
  title: string | null;
  /** 发文字号 behind the title, or alone; null where there is none. */
  documentNumber: string | null;
}

const titleMark = '《(?:[^《》]|《[^《》]*》)*》';
const bracket = '[（(〔][^（()）]*[）)]';
/** Behind what words a text is named: up to the next pause; what stands in 《 》 or brackets has pauses of its own. */
const citingClause = oncePer(
  ({ citing }: Language['textsAbove']) => new RegExp(`${anyOf(citing)}((?:${titleMark}|${bracket}|[^${sentenceEnds}${clauseEnds}\\n《》（）()])*)`, 'gu'),
);
const insteadOf = oncePer(({ instead }: Language['textsAbove']) => new RegExp(anyOf(instead), 'u'));
const number = String.raw`[\p{Script=Han}]{2,12}[〔\[［]\d{4}[〕\]］]\d+号`;
const named = new RegExp(`(${titleMark})(?:[（(](${number})[^（()）]*[）)])?|(${number})`, 'gu');

/** In reading order; a text that is named twice stands twice. */
export function namedTexts({ title }: Pick<PolicyDocument, 'title'>, units: readonly Unit[], language: AboveLanguage): NamedText[] {
  return [
    // In a title 〈 〉 may stand for 《 》: “实施〈…法〉办法”.
    ...namesIn(title.replaceAll('〈', '《').replaceAll('〉', '》'), language).map((name): NamedText => ({ ...name, source: 'title', clause: null })),
    ...placesOf(units).flatMap((unit) => namesIn(unit.text, language).map((name): NamedText => ({ ...name, source: 'text', clause: unit.id }))),
  ];
}

/** What comes before the measures, and the first of them. */
function placesOf(units: readonly Unit[]): Unit[] {
  const first = units.findIndex(({ kind }) => isMeasureKind(kind));
  return units
    .slice(0, first < 0 ? units.length : first + 1)
    .filter(({ kind }) => kind === 'front' || kind === 'preamble' || kind === 'section' || isMeasureKind(kind));
}

function namesIn(text: string, { textsAbove }: AboveLanguage): Omit<NamedText, 'source' | 'clause'>[] {
  return [...text.matchAll(citingClause(textsAbove))]
    .filter(([clause]) => !insteadOf(textsAbove).test(clause.replace(new RegExp(titleMark, 'gu'), '')))
    .flatMap(([, behind = '']) =>
      [...behind.matchAll(named)].map(([words, title = null, number = null, alone = null]) => ({
        title: title?.slice(1, -1) ?? null,
        documentNumber: number ?? alone,
        words,
      })),
    );
}
