import { describe, it } from 'vitest';
import { splitRunningText } from '../../../scripts/intake/lines/split-running-text.ts';
import { language } from '../../language.ts';
import { compared, expectedUnits, ids, oneLine, unitsOf } from './one-line.ts';

const every = (line: string, n: number, make: (i: number) => string): string => {
  let out = '';
  for (let i = 0, k = 1; i < line.length; i += n, k++) out += line.slice(i, i + n) + (i + n < line.length ? make(k) : '');
  return out;
};
let seed = 7;
const rnd = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);
const noStops = (id: string): string => expectedUnits(id).map((u) => `${u.label ?? ''}${u.title ?? ''}${u.title && u.text ? (u.kind === 'measure' && u.label && id !== 'hunan-2021-ecology-plan' ? '' : u.kind === 'measure' ? '。' : '') : ''}${u.text}`.replace(/\s+/gu, '')).join('');
const variants: Record<string, (id: string) => string[]> = {
  dashes: (id) => [every(oneLine(id), 617, (k) => `— ${k} —`)],
  dashesTight: (id) => [every(oneLine(id), 617, (k) => `—${k}—`)],
  bare: (id) => [every(oneLine(id), 617, (k) => ` ${k} `)],
  heads: (id) => [every(oneLine(id), 617, (k) => ` 云溪省人民政府公报 第${k}页 `)],
  pageLines: (id) => every(oneLine(id), 617, () => '\n').split('\n'),
  spaces: (id) => [oneLine(id).replace(/(?<=\p{Script=Han})(?=[\p{Script=Han}、（）])/gu, () => (rnd() < 0.1 ? ' ' : ''))],
  half: (id) => [oneLine(id).replace(/，/gu, ',').replace(/（/gu, '(').replace(/）/gu, ')').replace(/：/gu, ':').replace(/；/gu, ';')],
  lookalike: (id) => [oneLine(id).replace(/（一）/gu, '（—）').replace(/(?<=。)一、/gu, '—、')],
  noStops: (id) => [noStops(id)],
};
const pick = process.env.V;
describe('variants', () => {
  for (const [name, make] of Object.entries(variants)) {
    if (pick && pick !== name) continue;
    it(name, () => {
      for (const id of ids) {
        const r = splitRunningText(make(id).map((text) => ({ text })), language);
        const norm = (s: string) => s.normalize('NFKC').replace(/—/gu, '一').replace(/\s/gu, '');
        const got = unitsOf(id, r.lines.map(({ text }) => text).join('\n')).map(compared).map(norm);
        const want = expectedUnits(id).map(compared).map(norm);
        const numbered = want.filter((w) => !w.startsWith(' ') && expectedUnits(id));
        const g = new Set(got);
        const labels = (list: string[]) => list;
        console.log(name.padEnd(12), id.padEnd(26), 'want', want.length, 'same', want.filter((w) => g.has(w)).length, 'got', got.length, 'uncertain', r.uncertain.length, 'furn', r.furniture.length);
        if (pick) {
          for (const w of want) if (!g.has(w)) console.log('  -', w.slice(0, 80), w.length);
          const ws = new Set(want);
          for (const w of got) if (!ws.has(w)) console.log('  +', w.slice(0, 80), w.length);
        }
      }
    });
  }
});
