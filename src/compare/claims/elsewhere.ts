/** What documents say of a topic in which they have no unit of their own. */
import { greatest } from '../../policy/extremes.ts';
import type { SearchedText } from './question.ts';
import { sentencesOf } from './search.ts';
import { TermFinder } from './terms.ts';
import type { Facet } from './topic-terms.ts';

/** A unit that speaks of a topic. */
export interface Mention {
  unit: string;
  /** The facets that a sentence of it speaks of, by number; none where it only holds a rare word of one. */
  facets: number[];
  /** Of what it holds, by how much it tells. */
  weight: number;
}

/** For a topic, by document, the units that speak of it, in the order of the document. */
export type Mentions = ReadonlyMap<string, Mention[]>;

interface Thing {
  topic: number;
  facet: number;
  term: number;
}

/** `isAsked`: whether a document is to be searched for a topic. */
export function mentionsOf(
  topics: readonly (readonly Facet[])[],
  texts: Iterable<SearchedText>,
  isAsked: (topic: number, document: string) => boolean,
): Mentions[] {
  const finder = new TermFinder();
  const things: Thing[] = [];
  for (const [topic, facets] of topics.entries())
    for (const [facet, { terms }] of facets.entries())
      for (const [term, { wordings }] of terms.entries()) {
        for (const wording of wordings) finder.add(wording, things.length);
        things.push({ topic, facet, term });
      }
  const found = topics.map(() => new Map<string, Mention[]>());
  for (const text of texts) {
    const sentences = sentencesOf(text).map((sentence) => [...finder.findIn(sentence)].flatMap((number) => things[number] ?? []));
    for (const topic of new Set(sentences.flatMap((held) => held.map((thing) => thing.topic)))) {
      if (!isAsked(topic, text.document)) continue;
      const mention = mentionIn(
        text.unit,
        topics[topic] ?? [],
        sentences.map((held) => held.filter((thing) => thing.topic === topic)),
      );
      if (mention) addMention(found[topic], text.document, mention);
    }
  }
  return found;
}

function mentionIn(unit: string, facets: readonly Facet[], sentences: readonly (readonly Thing[])[]): Mention | null {
  const heldOf = (facet: number): readonly Thing[][] => sentences.map((held) => held.filter((thing) => thing.facet === facet));
  const spoken = [...facets.keys()].filter((facet) => heldOf(facet).some((held) => held.length >= (facets[facet]?.least ?? 0)));
  const terms = new Set(sentences.flat().flatMap(({ facet, term }) => facets[facet]?.terms[term] ?? []));
  const counted = [...terms].filter(({ isRare }) => spoken.length > 0 || isRare);
  return counted.length > 0 ? { unit, facets: spoken, weight: counted.reduce((sum, { weight }) => sum + weight, 0) } : null;
}

function addMention(mentions: Map<string, Mention[]> | undefined, document: string, mention: Mention): void {
  const known = mentions?.get(document);
  if (known) known.push(mention);
  else mentions?.set(document, [mention]);
}

/** So many units are named that only hold a rare word. */
const mostLoose = 3;
/** Of the units that speak of one facet those are named that say this much of what the fullest says. */
const nearFullest = 0.5;

/** The units that say most: for each facet those that say nearly as much of it as any; failing all facets, those with the rarest words. */
export function fullestOf(mentions: readonly Mention[]): Mention[] {
  const facets = new Set(mentions.flatMap((mention) => mention.facets));
  if (facets.size === 0) return inOrderOf(mentions, new Set(mentions.toSorted((a, b) => b.weight - a.weight).slice(0, mostLoose)));
  const full = [...facets].flatMap((facet) => {
    const speaking = mentions.filter((mention) => mention.facets.includes(facet));
    const most = greatest(
      speaking.flatMap(({ facets: held, weight }) => (held.length === 1 ? weight : [])),
      0,
    );
    return speaking.filter(({ weight }) => weight >= most * nearFullest);
  });
  return inOrderOf(mentions, new Set(full));
}

const inOrderOf = (all: readonly Mention[], kept: ReadonlySet<Mention>): Mention[] => all.filter((mention) => kept.has(mention));
