/** Whether a fact of a unit is what a query asks for: by the words of the fact itself, and of its sentence. Pure. */
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment, IndexedTarget } from '../../policy/search-index/index-files.ts';
import { sentencesAt, splitSentences } from '../../policy/sentences.ts';
import { literally } from '../../policy/word-patterns.ts';
import type { UnitText } from '../index/collection.ts';
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

/** A task as it is charged. 2: its heading speaks of all that is asked for. 1: one sentence of it does. Nothing but the words themselves counts. */
export function suitsTask({ task }: IndexedAssignment, { title, text }: UnitText, asked: readonly Weighed[]): Sureness {
  const speaks = (field: string): boolean => asked.every(({ concept }) => standsExactly(concept, normalForm(field)));
  if (speaks(title ?? '')) return 2;
  const words = text.slice(...task);
  return splitSentences(words).some(({ start, end }) => speaks(words.slice(start, end))) ? 1 : 0;
}

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
