/** Queries as people type them, judged by readers: `expect` must be among the hits, `top` first, without a flood of others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/policy/ids.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { answerWith } from '../../src/search/engine.ts';
import { committed, modelEngine } from '../search/model-engine.ts';

interface Judged {
  query: string;
  kind: string;
  /** `<document>#doc`: any unit of it; `#other`: boxes, tables and the like of it. */
  expect: string[];
  alsoFine: string[];
  top: string[];
}

const judged: Judged[] = JSON.parse(readFileSync('tests/fixtures/judged-queries.json', 'utf8'));
const engine = modelEngine();
const holds = (id: string, wanted: string) => (wanted.endsWith('#doc') ? id.startsWith(wanted.slice(0, -3)) : id === wanted);

function isRight({ query, kind, expect: wanted, alsoFine, top }: Judged, ids: readonly string[]): boolean {
  if (kind === 'absent') return ids.length === 0;
  const first = ids.slice(0, 3);
  const fine = [...wanted, ...alsoFine];
  const noise = ids.filter((id) => !fine.some((one) => holds(id, one)) && !isOther(id, fine) && !holdsWording(id, query));
  const topRight = top.length <= 3 ? top.every((one) => first.some((id) => holds(id, one))) : first.every((id) => top.includes(id));
  return wanted.every((one) => ids.some((id) => holds(id, one))) && topRight && noise.length <= Math.max(5, 2 * wanted.length);
}

const isOther = (id: string, fine: readonly string[]) => fine.includes(`${documentOf(id)}#other`) && !/#[ms]\d/u.test(id);
const texts = new Map(committed.units.map(({ id, label, title, text }) => [id, [label, title, text].map((field) => normalForm(field ?? ''))]));
const holdsWording = (id: string, query: string) => texts.get(id)?.some((field) => field.includes(normalForm(query)));

describe('judged queries', async () => {
  const answers = await Promise.all(
    judged.map(async (one) => ({
      ...one,
      right: isRight(
        one,
        (await answerWith(engine, one.query, {})).hits.map(({ id }) => id),
      ),
    })),
  );

  it('are wholly right in 64 of 72 cases', () => expect(answers.filter(({ right }) => right).length).toBeGreaterThanOrEqual(64));
  it.each([...Map.groupBy(answers, ({ kind }) => kind)])('are right in at least half the cases of the kind %s', (_, of) =>
    expect(of.filter(({ right }) => right).length).toBeGreaterThanOrEqual(of.length / 2),
  );
});
