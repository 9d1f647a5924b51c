/** Indicators (指标): what documents measure under several names (seeds/indicators.yaml). They join targets; no target is found by them. */
import { z } from 'astro/zod';
import { foldCharacters } from '../../normal-form.ts';
import { text } from '../values.ts';

export const indicatorSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'expected an id such as forest-cover')
    .describe('代号，一经使用不再更改'),
  name: text.describe('名称'),
  same: z.array(text).describe('同一指标的其他写法'),
  unit: text.describe('通常的计量单位'),
  direction: z.enum(['up', 'down']).describe('up 越高越好，down 越低越好'),
  source: text.describe('出处：国家标准、规划、文件'),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const indicatorsFileSchema = z.strictObject({
  source: text.describe('出处'),
  indicators: z.array(indicatorSchema).superRefine(checkNames).describe('指标，每个名称只归入一个'),
});

export const indicatorsFileName = 'indicators.yaml';

/** As names are compared: without what stands in brackets, marks and the width and case of letters. */
export const indicatorKey = (name: string): string => foldCharacters(name.replace(/[（(][^（）()]*[）)]/gu, '')).replace(/[\s“”"、，的]/gu, '');

function checkNames(all: readonly Indicator[], context: z.RefinementCtx): void {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const [i, { id, name, same }] of all.entries()) {
    if (ids.has(id)) context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} stands in this list already` });
    ids.add(id);
    for (const one of [name, ...same]) {
      const owner = owners.get(indicatorKey(one));
      if (owner !== undefined && owner !== id) context.addIssue({ code: 'custom', path: [i], message: `“${one}” belongs to ${owner} already` });
      owners.set(indicatorKey(one), id);
    }
  }
}

/** The indicator of a name. */
export class Indicators {
  readonly #byKey: ReadonlyMap<string, Indicator>;
  readonly #byId: ReadonlyMap<string, Indicator>;

  constructor(all: readonly Indicator[]) {
    this.#byKey = new Map(all.flatMap((one) => [one.name, ...one.same].map((name) => [indicatorKey(name), one] as const)));
    this.#byId = new Map(all.map((one) => [one.id, one]));
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Every name of an indicator by its id, its usual one first. */
  namesOf(id: string): string[] {
    const known = this.#byId.get(id);
    return known ? [known.name, ...known.same] : [];
  }

  /** The name of an indicator by its id. */
  nameOf(id: string): string | undefined {
    return this.#byId.get(id)?.name;
  }

  /** The indicator of which this is a name; null where it is none of any. */
  called(name: string): Indicator | null {
    return this.#byKey.get(indicatorKey(name)) ?? null;
  }

  /**
   * The indicator that a text names: by the whole name, or by its end where a place or scope stands before it (地级及以上城市PM2.5浓度);
   * null where none fits. The longest end wins; a name of fewer than four characters must be the whole.
   */
  named(name: string): Indicator | null {
    const key = indicatorKey(name);
    const whole = this.#byKey.get(key);
    if (whole) return whole;
    for (let from = 1; key.length - from >= shortestEnd; from++) {
      const found = this.#byKey.get(key.slice(from));
      if (found) return found;
    }
    return null;
  }
}

const shortestEnd = 5;
