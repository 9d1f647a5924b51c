/** Lines that a person should look at before the text is released. */
import type { Language } from '../../../src/policy/language.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { markupIn } from '../../convert/correct/markup.ts';
import { isPageLine } from '../../convert/lines/check/page-words.ts';
import { lineNumbers } from '../../convert/lines/split-lines.ts';
import type { GateFinding } from '../gate/kept-from-publication.ts';
import type { SuspiciousLine } from '../proposal.ts';

/** A paragraph that is longer than this holds more than one. */
const longestLine = 2500;
/** A unit of fewer characters is the rest of another. */
const shortestText = 4;

/** Of the text: tags, words of web pages, addresses, lost characters; of its units: those without a name among named ones, or hardly a text. `personal`: what was found of persons. */
export function suspiciousLines(
  text: string,
  units: readonly Unit[],
  { webPages }: Pick<Language, 'webPages'>,
  personal: readonly GateFinding[],
): SuspiciousLine[] {
  const ofLines = text.split('\n').flatMap((words, at) => {
    const why = whySuspicious(words, webPages);
    return why ? [{ line: at + 1, words: words.trim().slice(0, 80), why }] : [];
  });
  const lineAt = lineNumbers(text);
  const measures = Map.groupBy(
    units.filter(({ kind, label }) => kind === 'measure' && label !== null),
    ({ parent }) => parent,
  );
  const ofUnits = units.flatMap((unit) => {
    const why = whyOddUnit(unit, measures.get(unit.parent) ?? []);
    return why ? [{ line: lineAt(unit.source[0]?.start ?? 0), words: `${unit.label ?? ''}${unit.title ?? ''}${unit.text}`.slice(0, 80), why }] : [];
  });
  return [...ofLines, ...ofUnits, ...personal.map(({ line, words, why }) => ({ line, words, why }))].sort((a, b) => a.line - b.line);
}

function whySuspicious(words: string, webPages: Language['webPages']): string | null {
  if (markupIn(words)) return '有网页或文字处理软件的标记';
  if (/[\uFFFD\uE000-\uF8FF]/u.test(words)) return '有认不出的字符';
  if (/https?:\/\/|www\./u.test(words)) return '有网址';
  if (words.length > longestLine && !words.includes('\t')) return '一行过长，可能不止一段';
  return isPageLine(words.trim(), webPages, true) ? '像网页上文件以外的文字' : null;
}

/** Among measures with the same parent, of which most have a title, one without; a unit of a few characters. */
function whyOddUnit({ kind, title, label, text }: Unit, siblings: readonly Unit[]): string | null {
  if (kind !== 'measure' || title !== null) return null;
  if (text.length < shortestText) return '条目只有几个字';
  const titled = siblings.filter((one) => one.title !== null).length;
  return label !== null && titled > 1 && titled * 4 >= siblings.length * 3 ? '同级的条目都有标题，这一条没有' : null;
}
