import { expect, it } from 'vitest';
import { keepIds } from '../../scripts/families/keep-ids.ts';

const earlier = [
  { id: 'f1', members: ['a', 'b', 'c'] },
  { id: 'f2', members: ['d', 'e'] },
];

it.each<[string, string[], string[], string[]]>([
  ['the same families have the same ids', ['abc', 'de'], ['f1', 'f2'], ['f1', 'f2']],
  ['in whatever order', ['de', 'abc'], ['f1', 'f2'], ['f2', 'f1']],
  ['one that grew or lost a member keeps its id', ['abcx', 'dy'], ['f1', 'f2'], ['f1', 'f2']],
  ['of two halves the larger keeps the id, the other takes the next', ['cx', 'ab', 'de'], ['f1', 'f2'], ['f3', 'f1', 'f2']],
  ['of two that became one the larger gives the id', ['abcde'], ['f1', 'f2'], ['f1']],
  ['halves of one size: the smaller number, the first family', ['ad', 'be'], ['f1', 'f2'], ['f1', 'f2']],
  ['an id of a family that vanished is not given again', ['abc', 'xy'], ['f1', 'f2', 'f9'], ['f1', 'f10']],
  ['numbers are compared as numbers', ['xy'], ['f9', 'f10'], ['f11']],
])('%s', (_, families, registered, expected) => {
  expect(
    keepIds(
      families.map((members) => [...members]),
      earlier,
      registered,
    ),
  ).toEqual(expected);
});

it('the first are f1, f2 …', () =>
  expect(
    keepIds(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [],
      [],
    ),
  ).toEqual(['f1', 'f2']));
