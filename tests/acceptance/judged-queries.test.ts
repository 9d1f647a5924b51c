/** Queries as people type them, judged by readers: `expect` must be among the hits, `top` first, without a flood of others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/policy/ids.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { answerWith } from '../../src/search/engine.ts';
import { mostNearest } from '../../src/search/readings/finding.ts';
import { committed, modelEngine } from '../search/model-engine.ts';

interface Judged {
  query: string;
  kind: string;
  /** `<document>#doc`: any unit of it; `#other`: boxes, tables and the like of it. */
  expect: string[];
  alsoFine: string[];
  top: string[];
}

const engine = modelEngine();
const holds = (id: string, wanted: string) => (wanted.endsWith('#doc') ? id.startsWith(wanted.slice(0, -3)) : id === wanted);

/** What comes nearest may be what was looked for, but where the subject is not held nothing answers. `answers`: how many of the hits do. */
function isRight({ query, kind, expect: wanted, alsoFine, top }: Judged, ids: readonly string[], answers: number): boolean {
  if (kind === 'absent') return answers === 0 && ids.length <= mostNearest;
  const first = ids.slice(0, 3);
  const fine = [...wanted, ...alsoFine];
  const noise = ids.slice(0, answers).filter((id) => !fine.some((one) => holds(id, one)) && !isOther(id, fine) && !holdsWording(id, query));
  const topRight = top.length <= 3 ? top.every((one) => first.some((id) => holds(id, one))) : first.every((id) => top.includes(id));
  return wanted.every((one) => ids.some((id) => holds(id, one))) && topRight && noise.length <= Math.max(5, 2 * wanted.length);
}

const isOther = (id: string, fine: readonly string[]) => fine.includes(`${documentOf(id)}#other`) && !/#[ms]\d/u.test(id);
const texts = new Map(committed.units.map(({ id, label, title, text }) => [id, [label, title, text].map((field) => normalForm(field ?? ''))]));
const holdsWording = (id: string, query: string) => texts.get(id)?.some((field) => field.includes(normalForm(query)));

/** `floor`: so many were right when it was last measured; `least`: share of every kind. */
const sets = [
  { name: 'judged queries', file: 'judged-queries', floor: 68, least: 0.5 },
  { name: 'queries of people in a hurry', file: 'hurried-queries', floor: 85, least: 0.75 },
];

describe.each(sets)('$name', async ({ file, floor, least }) => {
  const judged: Judged[] = JSON.parse(readFileSync(`tests/fixtures/${file}.json`, 'utf8'));
  const answers = await Promise.all(
    judged.map(async (one) => {
      const { hits, answers: answering } = await answerWith(engine, one.query, {});
      const ids = hits.map(({ id }) => id);
      return { ...one, right: isRight(one, ids, answering) };
    }),
  );

  it(`are wholly right in ${floor} of ${judged.length} cases`, () => expect(answers.filter(({ right }) => right).length).toBeGreaterThanOrEqual(floor));
  it.each([...Map.groupBy(answers, ({ kind }) => kind)])(`are right in ${least * 100} % of the cases of the kind %s at least`, (_, of) =>
    expect(of.filter(({ right }) => right).length).toBeGreaterThanOrEqual(of.length * least),
  );
});
