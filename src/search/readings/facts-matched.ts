/** Whether a fact of a unit is what a query asks for: by the words of the fact itself, and of its sentence. Pure. */
import type { QueryLanguage } from '../../policy/language.ts';
import { pauses } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment, IndexedTarget } from '../../policy/search-index/index-files.ts';
import { sentencesAt } from '../../policy/sentences.ts';
import { anyOf, literally } from '../../policy/word-patterns.ts';
import type { UnitText } from '../index/collection.ts';
import type { Stretch } from '../understand/asked.ts';
import type { Concept } from '../understand/concepts.ts';
import { partsNoFigure } from '../understand/figures.ts';
import { shortestWording } from '../understand/slack.ts';

/** A concept, and how much it weighs. */
export interface Weighed {
  concept: Concept;
  weight: number;
}

/** 2: all that is asked for stands in the words of the fact. 1: the rest of it stands in their sentence or above them. 0: it is another fact. */
export type Sureness = 0 | 1 | 2;

/** Of a concept such wordings count as the thing itself; almost the same wording (nearness.ts) a little less. */
const sameThing = 0.95;
export const almostSame = 0.9;
/** Characters within almost the same wording. */
const mostBetween = 4;

/** Of concepts, the one that weighs most must stand in the fact itself. */
export function suits(target: IndexedTarget, { title, text }: UnitText, asked: readonly Weighed[]): Sureness {
  const own = normalForm(`${target.indicator}\n${text.slice(...target.at)}`);
  const around = normalForm(`${sentencesWith(text, target.at)}\n${target.scope ?? ''}\n${title ?? ''}`);
  return surenessOf(own, around, asked);
}

/**
 * Whether a target is the one that is asked for. 2: its own name, with its scope, has every stretch of the question; 1: the words that
 * prove it have. Of what it furthers (碳达峰推动碳中和) it says nothing.
 */
export function isNamed(
  { indicator, scope, at, unitOfMeasure }: IndexedTarget,
  text: string,
  stretches: readonly Stretch[],
  language: QueryLanguage,
): Sureness {
  const own = ownIn(indicator, language);
  const proof = ownIn(text.slice(...at), language);
  const has = (field: string): boolean => stretches.every((stretch) => stands(stretch, normalForm(field), unitOfMeasure === '%'));
  return has(`${scope ?? ''}${own}`) || has(`${scope ?? ''}，${own}`) ? 2 : has(`${scope ?? ''}，${proof}`) ? 1 : 0;
}

/**
 * Whether a target measures what is asked for: a share is no area (面积), a fall (下降) no value. `asked`: the question, `rest`: without dates
 * and words of asking. What it names no measure for may be measured by any.
 */
export function measuresSo({ indicator, comparator, unitOfMeasure }: IndexedTarget, asked: string, rest: string, { questionWords }: QueryLanguage): boolean {
  const { measuring, changing, reaching, shares } = questionWords;
  const change = new RegExp(`${anyOf(changing)}(?!${anyOf(reaching)})`, 'u');
  const last = (text: string): string | undefined => [...text.matchAll(new RegExp(anyOf(measuring), 'gu'))].at(-1)?.[0];
  const kindOf = (measure: string): string => (shares.includes(measure) ? (measuring[0] ?? '') : measure);
  const [wanted, given] = [last(rest), last(normalForm(indicator))];
  const same = wanted === undefined || (given === undefined ? unitOfMeasure === '%' : kindOf(wanted) === kindOf(given));
  const changes = comparator === 'decrease' || comparator === 'increase' || change.test(indicator);
  return same && change.test(asked) === changes;
}

/** What stands before the word by which it furthers something else, unless that begins it. */
function ownIn(words: string, { questionWords }: QueryLanguage): string {
  const at = words.search(new RegExp(`(?<=[^${pauses}].)${anyOf(questionWords.furthering)}`, 'u'));
  return at < 0 ? words : words.slice(0, at);
}

/** 水污染防治法 is no task. */
const lawEnding = '法';

/** 超期贮存、尾矿库治理等一批课题 is about 课题. */
const onlyListed = /[^，、]*(?:、[^，、]*)+等[^，]*/gu;

/** A task as it is charged. 2: its heading has every stretch of the question; 1: what stands in it between two ； has. */
export function suitsTask({ task }: IndexedAssignment, { title, text }: UnitText, stretches: readonly Stretch[]): Sureness {
  const laws = new RegExp(`《[^》]*》|${anyOf(stretches.flatMap(({ same }) => same))}${lawEnding}`, 'gu');
  const has = (field: string): boolean => stretches.every((stretch) => stands(stretch, field.replace(laws, '')));
  if (has(normalForm(title ?? ''))) return 2;
  const pieces = normalForm(text.slice(...task)).split(/[。；]/u);
  return pieces.map((piece) => piece.replace(onlyListed, '')).some(has) ? 1 : 0;
}

const stands = ({ same, shared }: Stretch, text: string, isShare = false): boolean =>
  [...same, ...(isShare ? shared : [])].some((wording) => standsInOrder(wording, text));

function surenessOf(own: string, around: string, asked: readonly Weighed[]): Sureness {
  const lacking = asked.filter(({ concept }) => !standsIn(concept, own));
  if (lacking.length === 0) return 2;
  const heaviest = asked.reduce((most, one) => (one.weight > most.weight ? one : most));
  return !lacking.includes(heaviest) && lacking.every(({ concept }) => standsIn(concept, around)) ? 1 : 0;
}

const standsIn = (concept: Concept, text: string): boolean => standsExactly(concept, text) || standsLoosely(concept.said, text);

const standsExactly = ({ wordings }: Concept, text: string): boolean =>
  wordings.some(({ text: word, strength }) => strength >= sameThing && text.includes(word));

/** 排污许可证核发 in 排污许可证登记核发. */
function standsLoosely(said: string, text: string): boolean {
  if (said.length < shortestWording) return false;
  const ends = Array.from({ length: said.length - 3 }, (_, at) => at + 2);
  return ends.some((end) => {
    const [head, tail] = [said.slice(0, end), said.slice(end)];
    return partsNoFigure(head, tail) && new RegExp(`${literally(head)}[^。；，]{1,${mostBetween}}${literally(tail)}`, 'u').test(text);
  });
}

/** From the first to the last of the sentences that a stretch of a text reaches into; of a row of a table the row. */
function sentencesWith(text: string, at: readonly [number, number]): string {
  const reached = sentencesAt(text, at);
  return text.slice(reached[0]?.start ?? 0, reached.at(-1)?.end ?? 0);
}

/** Characters that stand between two pieces of a wording in a text, at most. */
const mostAmid = 8;
const shortestPiece = 2;

/** Whether a text has the wording in order, with some words between its words: 空气优良率 in 空气质量优良率. Both in normal form. */
export function standsInOrder(wording: string, text: string): boolean {
  const marked = text.replace(/["“”‘’《》()（）]/gu, '');
  for (let at = 0; at < marked.length; at++) if (goesOnAt(at, wording, marked)) return true;
  return false;
}

const firstClause = new RegExp(`^[^${pauses}\\n\\t]*`, 'u');

function goesOnAt(at: number, wording: string, text: string): boolean {
  if (text.startsWith(wording, at)) return true;
  for (let length = wording.length - shortestPiece; length >= shortestPiece; length--) {
    if (!text.startsWith(wording.slice(0, length), at)) continue;
    const [between = ''] = firstClause.exec(text.slice(at + length, at + length + mostAmid)) ?? [];
    const rest = wording.slice(length);
    for (let gap = 1; gap <= between.length; gap++) if (goesOnAt(at + length + gap, rest, text)) return true;
  }
  return false;
}
