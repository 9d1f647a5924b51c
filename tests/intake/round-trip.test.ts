/** The five texts, made into files of every kind and taken in again: the same units, without a person's help. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { propose } from '../../scripts/intake/propose.ts';
import { tryConversion } from '../../scripts/intake/settle/trial.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';
import { documentIds, paragraphsOf } from './made/paragraphs-of.ts';
import { receivedOf } from './made/received-of.ts';

const field = { language, jurisdictions };

async function takenIn(kind: string, id: string): Promise<{ title: string; units: Unit[]; isSound: boolean }> {
  const file = await receivedOf[kind]?.(paragraphsOf(id));
  if (!file) throw new Error(`no maker of ${kind}`);
  const proposal = await propose(file, { seeds: 'nowhere', field, known: [], errata: null, allow: null, taken: new Set() });
  if (proposal.status === 'refused') throw new Error(proposal.refusal.message);
  const { converted, issues } = tryConversion(proposal.text, proposal.metadata, [], field);
  const open = new Set(proposal.metadata.open?.map(({ rule }) => rule));
  return { title: proposal.metadata.title, units: converted.units, isSound: issues.every(({ rule }) => open.has(rule)) };
}

const contentOf = (id: string): Unit[] => JSON.parse(readFileSync(`content/${id}/units.json`, 'utf8'));
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const wording = ({ kind, label, title, text }: Unit): string => JSON.stringify([kind, label, title, squeezed(text)]);
const heading = ({ label, title }: Unit): string => JSON.stringify([label, title]);

/** The work plan is an attachment (附件5): as one it has its own root, where the published units have a front. */
const isFront = ({ kind, label }: Unit): boolean => kind === 'front' || (kind === 'attachment' && label === '附件5');
const compared = (units: readonly Unit[]): string[] => units.filter((unit) => !isFront(unit)).map(wording);

describe.each(['docx', 'pdf', 'html', 'gb18030', 'wrapped', 'nodes'])('as %s', (kind) => {
  it.each(documentIds)('%s has the same units', async (id) => {
    const { title, units, isSound } = await takenIn(kind, id);
    expect(title).toBe(JSON.parse(readFileSync(`content/${id}/document.json`, 'utf8')).title);
    expect(isSound).toBe(true);
    const found = new Set(compared(units));
    const lacking = compared(contentOf(id)).filter((one) => !found.has(one));
    expect(lacking.map((one) => JSON.parse(one)).filter((unit) => !isExempt(kind, unit))).toEqual([]);
  });
});

/** Torn nodes do not tell the items of a box from its paragraphs: the words of 专栏7 are all there, in the units behind its caption. */
const isExempt = (kind: string, [unit, label]: [string, string | null]): boolean => kind === 'nodes' && unit === 'box' && label === '专栏7';

describe('as one line', () => {
  it.each(documentIds)('%s has the labels and titles of its numbered units', async (id) => {
    const numbered = (units: readonly Unit[]): Unit[] => units.filter(({ kind, label }) => label !== null && !['table', 'box', 'attachment'].includes(kind));
    const { units } = await takenIn('one line', id);
    const wanted = numbered(contentOf(id)).filter(({ kind }) => kind !== 'note');
    const found = numbered(units).map(heading);
    expect(wanted.map(heading).filter((one) => !found.includes(one))).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(numbered(contentOf(id)).length);
  });

  it('the plan has nine in ten of its run-in measures', async () => {
    const runIn = (units: readonly Unit[]): string[] =>
      units.filter(({ kind, label, title }) => kind === 'measure' && label === null && title !== null).map(heading);
    const found = runIn((await takenIn('one line', 'hunan-2021-ecology-plan')).units);
    const wanted = runIn(contentOf('hunan-2021-ecology-plan'));
    expect(wanted.filter((one) => found.includes(one)).length).toBeGreaterThanOrEqual(wanted.length * 0.9);
  });
});
