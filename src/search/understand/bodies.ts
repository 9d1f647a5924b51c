/** Bodies as readers name them: 市环保局, 湖南省高院, 发改委牵头. */
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { namesBeside } from './names.ts';

/** What a body has to do with a task. */
export type Role = 'lead' | 'support' | 'charge';

export interface ChargeAsked {
  body: string;
  role: Role;
  /** As typed: 牵头. */
  said: string;
  /** Who shares a task with others has the role as well. */
  partakes: boolean;
  /** What else is looked for. */
  rest: string;
}

const patternsOf = oncePer(({ charged, responsibility, questionWords }: QueryLanguage) => {
  const roles: [Role, readonly string[]][] = [
    ['lead', charged.leading],
    ['support', charged.supporting],
    ['charge', [...charged.sharing, ...charged.carryingOut]],
  ];
  const idle = `(?:${anyOf(questionWords.asking)}|${anyOf(responsibility.tasks)}|[?？])`;
  return {
    roles: roles.map(([role, words]) => [role, new RegExp(`^(.*?)(${anyOf(words)})$`, 'u')] as const),
    before: new RegExp(`^${idle}+`, 'u'),
    behind: new RegExp(`${idle}+$`, 'u'),
    level: new RegExp(`^${anyOf(charged.levels)}(?=..)`, 'u'),
    ending: new RegExp(`${anyOf(charged.endings)}$`, 'u'),
  };
});

/** 发改委牵头的任务有哪些, 发改委 牵头, 牵头：发改委; null where no body is said to have a role. `query`: in normal form, but for its spaces. */
export function readCharge(query: string, language: QueryLanguage): ChargeAsked | null {
  const { roles, before, behind } = patternsOf(language);
  const parts = query.split(/[\s,，、;；。:：!！|｜]+/u).map((part) => normalForm(part).replace(behind, '').replace(before, ''));
  const words = parts.filter(Boolean);
  for (const [at, word] of words.entries()) {
    for (const [role, pattern] of roles) {
      const [, body = '', said = ''] = pattern.exec(word) ?? [];
      const beside = body === '' ? (words[at - 1] ?? words[at + 1] ?? '') : body;
      if (!said || beside.length < 2) continue;
      const rest = words.filter((other) => other !== word && other !== beside).join(' ');
      return { body: beside, role, said, partakes: language.charged.partaking.includes(said), rest };
    }
  }
  return null;
}

/** Whether it is called as bodies are. */
export const isBody = (name: string, language: QueryLanguage): boolean => patternsOf(language).ending.test(withoutMarks(name));

/** 湖南省高院 without its place and level, from the least that is taken off to the most: 省高院, 高院; the name itself first. */
export function barer(name: string, { places, language }: Vocabulary): string[] {
  const { level } = patternsOf(language);
  const placed = places.flatMap(({ names }) => names.filter((place) => name.startsWith(place) && name.length > place.length + 1));
  const bare = [name, ...placed.toSorted((a, b) => a.length - b.length).map((place) => name.slice(place.length))];
  return [...new Set(bare.flatMap((one) => [one, one.replace(level, '')]))];
}

/** Names under which a body stands in the collection, as the vocabulary has them: of its barest form that it knows. In normal form. */
export function namesOfBody(name: string, vocabulary: Vocabulary): string[] {
  const known = barer(name, vocabulary).map((bare) => ({ bare, names: namesBeside(bare, vocabulary).filter(({ further }) => !further) }));
  const found = known.find(({ names }) => names.length > 0);
  return found ? found.names.map(({ wording }) => wording) : [];
}

/** A body of the nation that is called as those of the provinces are but for its level: 国家发改委, not 生态环境部. In normal form. */
export function nationalBody(name: string, vocabulary: Vocabulary): { level: string; bare: string; names: string[] } | null {
  const { nationalLevels, national } = vocabulary.language.charged;
  const level = nationalLevels.find((one) => name.startsWith(one));
  const bare = name.slice(level?.length);
  if (!level || national.some((ending) => bare.endsWith(ending)) || !vocabulary.groupsOf.get(bare)?.some(({ department }) => department)) return null;
  return { level, bare, names: namesBeside(bare, vocabulary).map(({ wording }) => wording) };
}
