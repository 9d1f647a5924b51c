import { describe, expect, it } from 'vitest';
import { splitRunningText } from '../../../scripts/intake/lines/split-running-text.ts';
import { language } from '../../language.ts';
import { compared, expectedUnits, ids, oneLine, unitsOf } from './one-line.ts';

describe('a text of the collection on one line', () => {
  it.each(ids)('%s', (id) => {
    const line = oneLine(id);
    const { lines, uncertain, furniture } = splitRunningText([{ text: line }], language);
    const units = unitsOf(id, lines.map(({ text }) => text).join('\n'));
    const wanted = expectedUnits(id).map(compared);
    const got = units.map(compared);
    const [w, g] = [new Set(wanted), new Set(got)];
    console.log(id, 'wanted', wanted.length, 'found', wanted.filter((one) => g.has(one)).length, 'got', got.length, 'uncertain', uncertain, furniture);
    for (const one of wanted) if (!g.has(one)) console.log('  -', one.slice(0, 90));
    for (const one of got) if (!w.has(one)) console.log('  +', one.slice(0, 90));
    expect(true).toBe(true);
  });
});
