/** The query as one wording: in other writing, under other names, in other shapes. */

import { withoutJoin } from '../../policy/joined-words.ts';
import { sentenceEnds, withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Via } from '../answer/answer.ts';
import { readClosely } from '../answer/read-closely.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { otherZeros } from '../understand/figures.ts';
import { fullNames, otherNames } from '../understand/names.ts';
import { isLatin } from '../understand/pinyin.ts';
import { slackPlaces } from '../understand/slack.ts';
import { isQuestion } from '../understand/split.ts';
import { ownCharacters } from '../understand/variants.ts';
import { asOtherFigures } from './figures.ts';
import { type Finding, type FoundUnit, findingsOf, type Ground, tiers } from './finding.ts';

export async function asOneWording(plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  const wording = normalForm(plain);
  const ways = [
    exact === 0 && !isLatin(plain) ? asMarked(plain, vocabulary, ground) : [],
    asPhrase(wording, exact, vocabulary, ground),
    asOtherFigures(wording, ground),
    asOtherShapes(plain, wording, exact, vocabulary, ground),
  ];
  return (await Promise.all(ways)).flat();
}

/** 双随机一公开 and 双随机和一公开 → 双随机、一公开: a term that is the same without punctuation, or without a word that joins. */
async function asMarked(plain: string, { language }: Vocabulary, ground: Ground): Promise<Finding[]> {
  const wording = normalForm(plain);
  const { byPlain } = await ground.knowledge.terms();
  const bare = withoutMarks(wording);
  const term = [bare, ...withoutJoin(bare, language)].map((name) => byPlain.get(name)).find((found) => found !== undefined);
  if (!term || term.normal === wording) return [];
  return findingsOf([{ via: { kind: 'punctuation', from: plain, to: term.printed }, wording: term.normal }], tiers.cited, ground);
}

/** The wording without punctuation, and under its other names. */
export async function asPhrase(wording: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  // A passage that stands so in the collection needs no other punctuation.
  const bare = exact === 0 ? withoutMarks(wording) : wording;
  const readings: { via: Via; wording: string; tier?: number }[] = [
    ...(bare === wording || bare.length < 2 || /^\d+$/u.test(bare) ? [] : [{ via: { kind: 'punctuation' as const, from: wording, to: bare }, wording: bare }]),
    ...otherNames(wording, vocabulary).map(({ kind, from, to, wording: other, further }) => ({
      via: { kind, from, to },
      wording: other,
      ...(further && { tier: tiers.further }),
    })),
  ];
  return findingsOf(readings, tiers.named, ground);
}

/** Only words and what stands nowhere have other shapes; a passage that was copied has none. */
export async function asOtherShapes(plain: string, wording: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  const names = fullNames(wording, vocabulary);
  const all = names.length > 0 ? names : exact === 0 ? [wording] : [];
  return (await Promise.all(all.map((name) => asSlack(plain, name, vocabulary, ground)))).flat();
}

/** The reader set words apart: by spaces, or by punctuation where that does not stand so in the collection. */
export function parted(plain: string, exact: number): boolean {
  return /\S\s+\S/u.test(plain) || (exact === 0 && /[^\s,，、;；][,，、;；]+[^\s,，、;；]/u.test(plain));
}

/** Almost the same wording. What is found is checked against the text: nothing may end between head and tail. */
async function asSlack(from: string, wording: string, { language }: Vocabulary, ground: Ground): Promise<Finding[]> {
  if (parted(from, 0) || isQuestion(from, language)) return [];
  const ways = await slackPlaces(wording, ground.find);
  const findings = await Promise.all(
    ways.map(async ({ shape, head, tail, positions }): Promise<Finding> => {
      const units = [...positions].flatMap(([number, places]) => {
        const unit = ground.collection.units[number];
        return unit ? [{ unit, places }] : [];
      });
      const kept = await inOneBreath(units, head, tail, ground);
      const found = kept.map(
        ({ unit, places }): FoundUnit => ({
          unit,
          positions: places,
          wordings: [head, tail],
          reasons: [{ kind: 'in-sentence', words: [head, tail] }],
          order: [],
        }),
      );
      return { via: { kind: 'wording', from, to: shape }, tier: tiers.wording, found };
    }),
  );
  return findings.filter(({ found }) => found.length > 0);
}

const statementEnd = new RegExp(`[${sentenceEnds}；\\n]`, 'u');

/** So many are checked against their texts, which readers are about to see; more than that are taken as they are. */
async function inOneBreath<T extends { unit: IndexedUnit }>(units: readonly T[], head: string, tail: string, { collection }: Ground): Promise<readonly T[]> {
  if (units.length > readClosely) return units;
  const checked = await Promise.all(
    units.map(async (one) => {
      const { title, text } = await collection.textOf(one.unit);
      const fields = [title ?? '', ...text.split(statementEnd)].map(normalForm);
      return fields.some((field) => field.includes(head) && field.includes(tail)) ? [one] : [];
    }),
  );
  return checked.flat();
}

/** The query in the collection's characters and signs for zero. */
export async function inOwnCharacters(typed: string, exact: number, { find, knows, knowledge }: Ground): Promise<string> {
  const holds = async (wording: string): Promise<boolean> => (await find(normalForm(wording))).size > 0;
  const parts = (await ownCharacters(typed, exact > 0, { knows, knowledge, holds })).split(/(\s+)/u);
  return exact > 0 ? parts.join('') : (await Promise.all(parts.map((part) => inOwnZeros(part, holds)))).join('');
}

/** As it stands in the collection, if it does in one of its ways. */
async function inOwnZeros(part: string, holds: (wording: string) => Promise<boolean>): Promise<string> {
  const others = otherZeros(part);
  if (others.length === 0 || (await holds(part))) return part;
  const held = await Promise.all(others.map(async (other) => ((await holds(other)) ? [other] : [])));
  return held.flat()[0] ?? part;
}
