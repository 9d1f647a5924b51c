/** The codes of the REFI-QDA project: kinds of facts, words of obligation, topics by theme, families. Pure. */
import { obligationKinds } from '../../../src/compare/obligations/said.ts';
import { assignmentModes } from '../../../src/policy/model/facts/assignment.ts';
import { relations } from '../../../src/policy/model/facts/citation.ts';
import { type FactKind, type Facts, factKinds } from '../../../src/policy/model/facts/facts.ts';
import { completed, factCodes, factsName, familiesName, quantified, termKinds, topicsName } from '../../../src/wording/coding.ts';
import { markNames } from '../../../src/wording/compare.ts';
import { foundByRules, howGood, relationNames } from '../../../src/wording/facts.ts';
import { obligationTitle } from '../../../src/wording/obligations.ts';
import type { CodedCollection } from './passages.ts';

/** `key` is its name for good; groups are not codable themselves. No two codes have the same `name`: some programs join those that do. */
export interface Code {
  key: string;
  name: string;
  about?: string;
  isCodable: boolean;
  below: readonly Code[];
}

const leaf = (key: string, name: string, about?: string): Code => ({ key, name, ...(about && { about }), isCodable: true, below: [] });
const group = (key: string, name: string, below: readonly Code[], about?: string): Code => ({ key, name, ...(about && { about }), isCodable: false, below });

/** Codes of facts and words of obligation are the same in every collection, whether they were used or not. */
export const codesOf = ({ topics, families }: Pick<CodedCollection, 'topics' | 'families'>): Code[] =>
  [
    group('facts', factsName, factKinds.map(factCode), `${foundByRules}${howGood}`),
    group(
      'obligation',
      obligationTitle,
      obligationKinds.map((kind) => leaf(obligationKey(kind), markNames[kind].name)),
    ),
    group(
      'topics',
      topicsName,
      [...Map.groupBy(topics, ({ theme }) => theme)].map(([theme, own]) =>
        group(
          `theme/${theme}`,
          `${topicsName}：${theme}`,
          own.map(({ id, title }) => leaf(topicKey(id), title)),
        ),
      ),
    ),
    group(
      'families',
      familiesName,
      families.map(({ id, name }) => leaf(familyKey(id), `${id} ${name}`)),
    ),
  ].filter(({ below }) => below.length > 0);

const factCode = (kind: FactKind): Code => ({
  key: kind,
  ...factCodes[kind],
  isCodable: true,
  below: kindsBelow[kind].map(([value, name]) => leaf(`${kind}/${value}`, `${factCodes[kind].name}：${name}`)),
});

/** What facts of a kind are told apart by. */
const kindsBelow: Record<FactKind, readonly (readonly [value: string, name: string])[]> = {
  targets: [
    ['number', quantified],
    ['complete', completed],
  ],
  assignments: assignmentModes.map((mode) => [mode, mode] as const),
  citations: relations.map((relation) => [relation, relationNames[relation]] as const),
  terms: Object.entries(termKinds),
  penalties: [],
};

const ownKind: { [K in FactKind]: (fact: Facts[K][number]) => string | null } = {
  targets: ({ value }) => (value === null ? 'complete' : 'number'),
  assignments: ({ mode }) => mode,
  citations: ({ relation }) => relation,
  terms: ({ kind }) => kind,
  penalties: () => null,
};

/** The code of a fact: the narrowest that fits. */
export function factKey<K extends FactKind>(kind: K, fact: Facts[K][number]): string {
  const own = ownKind[kind](fact);
  return own === null ? kind : `${kind}/${own}`;
}

export const obligationKey = (kind: string): string => `obligation/${kind}`;
export const topicKey = (id: string): string => `topic/${id}`;
export const familyKey = (id: string): string => `family/${id}`;
