/** How the code is laid out: rooms (folders) without circles, src/ apart from scripts/, small folders, small functions. */
import { describe, expect, it } from 'vitest';
import { functionsIn, median } from './rooms/functions.ts';
import { circlesIn, drawersIn, fullFoldersIn, importsOf, lentFrom, roomsOf } from './rooms/rooms.ts';
import { type SourceFile, sourceFiles } from './rooms/source-files.ts';
import { spreadListsIn } from './rooms/spread-lists.ts';

const mostFiles = 24;
const longestFunction = 60;
const mostMedian = 10;

const files = sourceFiles('src', 'scripts');

describe('the rooms of src/ and scripts/', () => {
  const imports = files.flatMap(importsOf);
  it('have no circles', () => expect(circlesIn(roomsOf(imports))).toEqual([]));
  it('src/ imports nothing of scripts/', () => expect(lentFrom('scripts', 'src', imports)).toEqual([]));
  it(`hold at most ${mostFiles} files each`, () => expect(fullFoldersIn(files, mostFiles)).toEqual([]));
  it('have names that say what is in them', () => expect(drawersIn(files)).toEqual([]));
});

describe('functions', () => {
  const functions = files.flatMap(functionsIn);
  it(`are at most ${longestFunction} lines long`, () => expect(functions.filter(({ lines }) => lines > longestFunction)).toEqual([]));
  it(`have a median below ${mostMedian} lines, callbacks without a name left out`, () => {
    expect(median(functions.flatMap(({ name, lines }) => (name === null ? [] : lines)))).toBeLessThan(mostMedian);
  });
});

it('no list is spread into a call that takes any count', () => expect(files.flatMap(spreadListsIn)).toEqual([]));

describe('the checks themselves', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text, exists: () => true });
  const importsIn = (...sources: [path: string, text: string][]) => sources.flatMap(([path, text]) => importsOf(file(path, text)));

  it('see a list that is spread', () => {
    const program = 'const most = Math.max(0, ...rows.map(widthOf));\nparts.push(first,\n  ...rest);\nlist.append(...items);\nparts.push([...rest]);';
    expect(spreadListsIn(file('src/a/one.ts', program))).toEqual(['src/a/one.ts:1: Math.max', 'src/a/one.ts:2: parts.push']);
  });

  it('see a circle through a third room', () => {
    const imports = importsIn(
      ['src/a/one.ts', "import type { Two } from '../b/two.ts';"],
      ['src/b/two.ts', "export * from '../b/c/three.ts';"],
      ['src/b/c/three.ts', "const one = () => import('../../a/one.ts');"],
    );
    expect(circlesIn(roomsOf(imports))).toEqual([['src/a', 'src/b', 'src/b/c']]);
  });

  it('see no circle where rooms only follow each other, or a file imports its neighbour', () => {
    const imports = importsIn(['src/a/one.ts', "import './own.ts'; import '../b/two.ts';"], ['src/b/two.ts', "import '../c/three.ts';"]);
    expect(circlesIn(roomsOf(imports))).toEqual([]);
  });

  it('read the frontmatter and the scripts of components, and workers', () => {
    const component = "---\nimport { one } from '../a/one.ts';\n---\n<p>import '../c/no.ts'</p>\n<script>\n  import '../b/two.ts';\n</script>\n";
    const worker = "new Worker(new URL('./view/worker.ts', import.meta.url));";
    expect(importsIn(['src/pages/x.astro', component], ['src/d/page.ts', worker]).map(({ to }) => to)).toEqual([
      'src/a/one.ts',
      'src/b/two.ts',
      'src/d/view/worker.ts',
    ]);
  });

  it('see what src/ takes from scripts/', () => {
    const imports = importsIn(['src/a/one.ts', "import { x } from '../../scripts/x.ts';"], ['scripts/x.ts', "import '../src/a/one.ts';"]);
    expect(lentFrom('scripts', 'src', imports)).toEqual(['src/a/one.ts → scripts/x.ts']);
  });

  it('count the files of a folder, not those below it', () => {
    const many = Array.from({ length: mostFiles + 1 }, (_, number) => file(`src/a/${number}.ts`, ''));
    expect(fullFoldersIn([...many, file('src/b/c/one.ts', '')], mostFiles)).toEqual([`src/a: ${mostFiles + 1}`]);
  });

  it('see folders that could hold anything', () =>
    expect(drawersIn([file('src/search/utils/one.ts', ''), file('src/libraries/two.ts', '')])).toEqual(['src/search/utils']));

  it('measure functions from their first line to their last, whatever their form', () => {
    const text = 'function one() {\n  return () => {\n    two();\n  };\n}\nclass Two {\n  #three = () => 3;\n  get four() {\n    return 4;\n  }\n}\n';
    expect(functionsIn(file('src/a/one.ts', text)).map(({ name, lines }) => [name, lines])).toEqual([
      ['one', 5],
      [null, 3],
      ['#three', 1],
      ['four', 3],
    ]);
    expect(functionsIn(file('src/a/one.ts', `const long = () => {${'\n'.repeat(61)}};`))[0]?.lines).toBe(62);
  });
});
