import { describe, expect, it } from 'vitest';
import { caseFiles, caseNames, expectedUnits, foundUnits } from './fixtures.ts';
import { misplacedCharacters } from './misplaced-characters.ts';
import { convert } from './seeds.ts';

describe.each(caseNames())('%s', (name) => {
  const { seed, units, document, issues } = convert(caseFiles(name));

  it('has no faults', () => expect(issues).toEqual([]));

  it('has the units that a reader found', () => expect(foundUnits(units)).toEqual(expectedUnits(name)));

  it('holds every visible character of the text in exactly one unit or recorded drop', () => {
    const places = misplacedCharacters(seed.text, [...units.flatMap(({ source }) => source), ...document.dropped]);
    expect(places.map((at) => seed.text.slice(at, at + 8))).toEqual([]);
  });
});
