/** A unit that has its title and label still is the unit that it was, even where another has more of its words; where it is open which one it is, that is asked. */
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

function convertLines(lines: readonly string[], locked: readonly AnchorEntry[] = []): ReturnType<typeof convertDocument>['value'] {
  const { seed } = readSeed(smallSeedFiles(`${['关于测试的意见', '一、总体要求', ...lines].join('\n')}\n`));
  if (!seed) throw new Error('unreadable seed');
  return convertDocument(seed, { language, locked }).value;
}

/** Anchor → the text that it stands at now, of measures; `?` before those whose words are gone. */
function become(before: readonly string[], now: readonly string[]): Record<string, string> {
  const { units, changes } = convertLines(now, convertLines(before).anchors);
  const vanished = changes.filter(({ change, id }) => change === 'vanished' && /#m\d+$/u.test(id));
  return Object.fromEntries([
    ...units.filter(({ kind }) => kind === 'measure').map(({ anchor, title, text }) => [anchor, title ?? text]),
    ...vanished.map(({ id }) => [`?${id.split('#')[1]}`, 'asked']),
  ]);
}

const whole = '（一）指导思想。坚持节约资源和保护环境的基本国策。';
const goals = '（二）工作目标。到2025年空气质量明显改善。';

describe('a unit whose words were shared out', () => {
  it.each<[string, string[], string[], Record<string, string>]>([
    [
      'stays where its title and label are',
      [whole, goals],
      ['（一）指导思想。坚持节约资源。', '（二）保护环境。保护环境的基本国策。', goals.replace('（二）', '（三）')],
      { m1: '指导思想', m2b: '保护环境', m2: '工作目标' },
    ],
    [
      'goes with its title when it is renumbered',
      [whole, goals],
      ['（一）保护环境。保护环境的基本国策。', '（二）指导思想。坚持节约资源。', goals.replace('（二）', '（三）')],
      { m1b: '保护环境', m1: '指导思想', m2: '工作目标' },
    ],
    [
      'goes with its words where those under its title are others',
      [whole, goals],
      ['（一）指导思想。深入实施可持续发展战略。', '（二）基本国策。坚持节约资源和保护环境的基本国策。', goals.replace('（二）', '（三）')],
      { m1b: '指导思想', m1: '基本国策', m2: '工作目标' },
    ],
    [
      'is asked for where it has no title and both have a good part of its words',
      ['（一）坚持节约资源和保护环境的基本国策。', '（二）到2025年空气质量明显改善。'],
      ['（一）坚持节约资源。', '（二）保护环境的基本国策。', '（三）到2025年空气质量明显改善。'],
      { m1b: '坚持节约资源。', m2b: '保护环境的基本国策。', m2: '到2025年空气质量明显改善。', '?m1': 'asked' },
    ],
    [
      'is asked for where two are as like it',
      ['（一）划定禁养区。', '（二）推进河道清淤和岸线整治，建立长效管护机制。'],
      ['（一）推进河道清淤和岸线整治，健全管护制度。', '（二）划定禁养区。', '（三）推进河道清淤和岸线整治，完善管护制度。'],
      { m1: '划定禁养区。', m1b: '推进河道清淤和岸线整治，健全管护制度。', m3: '推进河道清淤和岸线整治，完善管护制度。', '?m2': 'asked' },
    ],
    [
      'stays where one at its place is reworded and another was added',
      [whole, goals],
      ['（一）指导思想。坚持节约资源与保护环境的国策。', '（二）基本原则。坚持统筹兼顾。', goals.replace('（二）', '（三）')],
      { m1: '指导思想', m2b: '基本原则', m2: '工作目标' },
    ],
  ])('%s', (_, before, now, expected) => expect(become(before, now)).toEqual(expected));
});
