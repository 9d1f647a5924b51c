/** Links and topics of a collection with drafts: what is published of released documents does not hang on drafts. */
import { documentOf } from '../../src/policy/ids.ts';
import type { LinkVerdict, MeasureLink } from '../../src/policy/model/link.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { FoundFamilies } from '../families/collection-families.ts';
import { applyVerdicts, wordingOf } from '../match/apply-verdicts.ts';
import type { FoundLink } from '../match/found-link.ts';
import { type Matching, matchMeasures } from '../match/match-measures.ts';
import { proposeTopics } from '../match/propose-topics.ts';
import type { LinkedDocument, LinkingLanguage } from '../match/reading/split-measure.ts';

/** Topics of released documents do not hang on drafts: what is proposed for them follows from released documents alone. */
export function findTopics(
  drafts: ReadonlySet<string>,
  units: readonly Unit[],
  links: readonly FoundLink[],
  families: FoundFamilies,
  topics: readonly Topic[],
): Topic[] {
  const isReleased = (id: string): boolean => !drafts.has(documentOf(id));
  const all = proposeTopics(topics, links, families.all, units);
  if (!drafts.size) return all;
  const released = proposeTopics(
    topics.map((topic) => ({ ...topic, units: topic.units.filter(({ id }) => isReleased(id)) })),
    links.filter(({ a, b }) => isReleased(a) && isReleased(b)),
    families.released,
    units.filter(({ id }) => isReleased(id)),
  );
  return all.map((topic, i) => ({
    ...topic,
    units: [
      ...topic.units.filter(({ source }) => source === 'editor'),
      ...(released[i]?.units ?? []).filter(({ source }) => source === 'proposed'),
      ...topic.units.filter(({ id, source }) => source === 'proposed' && !isReleased(id)),
    ],
  }));
}

export interface FoundLinks {
  links: FoundLink[];
  /** Words the reasons of one of them. */
  word: (link: FoundLink) => MeasureLink;
}

export const noLinks: FoundLinks = { links: [], word: (link) => ({ ...link, reasons: [] }) };

/** Links among released documents do not hang on drafts, nor do their reasons; links of drafts come after them. */
export function findLinks(
  drafts: ReadonlySet<string>,
  documents: readonly LinkedDocument[],
  units: readonly Unit[],
  verdicts: readonly LinkVerdict[],
  language: LinkingLanguage,
): FoundLinks {
  const ofDraft = ({ a, b }: { a: string; b: string }): boolean => drafts.has(documentOf(a)) || drafts.has(documentOf(b));
  const ids = new Set(units.map(({ id }) => id));
  const usable = verdicts.filter(({ a, b }) => ids.has(a) && ids.has(b));
  const released = units.filter(({ document }) => !drafts.has(document));
  const settled = linksOf(
    matchMeasures(documents, released, language),
    usable.filter((verdict) => !ofDraft(verdict)),
  );
  if (released.length === units.length) return settled;
  const all = linksOf(matchMeasures(documents, units, language), usable);
  return { links: [...settled.links, ...all.links.filter(ofDraft)], word: (link) => (ofDraft(link) ? all : settled).word(link) };
}

const linksOf = (matching: Matching, verdicts: readonly LinkVerdict[]): FoundLinks => ({
  links: applyVerdicts(matching, verdicts),
  word: wordingOf(matching, verdicts),
});
