/** The commands that change content/, run as people run them, on a small collection of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { convertFolders } from '../../scripts/convert/convert-folders.ts';
import { printIssue } from '../../scripts/faults/issues.ts';
import { readTopics } from '../../src/library/content-folder.ts';
import { snapshot } from '../snapshot.ts';
import { smallSeedFiles } from './seeds.ts';

const first = '关于甲市大气治理的意见\n一、总体要求\n（一）明确目标。到2025年完成治理任务。\n（二）落实责任。严格落实企业主体责任，完善考核办法。\n';
const second = '关于乙市水治理的意见\n一、总体要求\n（一）保护水源。划定饮用水水源保护区，设立界标。\n';

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  content = join(folder, 'content');
  writeSeed('first', first);
  writeSeed('second', second);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeSeed(id: string, text: string, properties: Record<string, unknown> = {}): void {
  const title = text.split('\n')[0];
  const files = smallSeedFiles(text, { id, title, ...properties });
  mkdirSync(join(folder, 'seeds', id), { recursive: true });
  for (const [name, bytes] of [
    ['text.txt', files.text],
    ['document.yaml', files.metadata],
  ] as const)
    writeFileSync(join(folder, 'seeds', id, name), bytes ?? '');
}

/** A command as people run it. */
function run(script: string, ...args: string[]): Outcome {
  const place = ['--seeds', join(folder, 'seeds'), '--out', content];
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args, ...place], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

interface Outcome {
  status: number | null;
  output: string;
}

/** What the command does, without a process of its own. */
function build(options: Parameters<typeof convertFolders>[2] = {}): Outcome {
  const { issues } = convertFolders(join(folder, 'seeds'), content, options).converted;
  return { status: issues.length ? 1 : 0, output: issues.map(printIssue).join('\n') };
}
const release = (...ids: string[]): Outcome => build({ release: ids });
const lockOf = (id: string): string => join(content, id, 'anchors.lock.json');
const registered = (): string[] =>
  (JSON.parse(readFileSync(join(content, 'register.json'), 'utf8')) as { documents: { id: string }[] }).documents.map(({ id }) => id);

describe('the conversion', () => {
  it('writes a folder for each document, with the same bytes every time', () => {
    expect(build().status).toBe(0);
    const once = snapshot(content);
    expect(Object.keys(once).sort()).toEqual(
      ['first', 'second']
        .flatMap((id) =>
          ['above', 'basis', 'document', 'errata', 'facts', 'links', 'parts', 'sentences', 'units']
            .map((name) => `${id}/${name}.json`)
            .concat(`${id}/text.mdx`),
        )
        .concat('families.json', 'register.json', 'topics.json')
        .sort(),
    );
    expect(build().status).toBe(0);
    expect(snapshot(content)).toEqual(once);
    expect(readdirSync(folder).sort()).toEqual(['content', 'seeds']);
  });

  it('sets a bad document aside, names it, and writes the others', () => {
    writeSeed('second', second.replace('（一）', '（三）'));
    const { status, output } = run('build-content');
    expect(status).toBe(1);
    expect(output).toMatch(/second\/text\.txt:3 .*\[number-order\]/u);
    expect(output).toMatch(/Set aside: second\b/u);
    expect(existsSync(join(content, 'first/units.json'))).toBe(true);
    expect(existsSync(join(content, 'second'))).toBe(false);
  });

  it('keeps the last good state of a document that became bad', () => {
    build();
    const good = snapshot(join(content, 'second'));
    writeSeed('second', '');
    writeSeed('first', first.replace('完善考核办法', '健全考核办法'));
    expect(build().status).toBe(1);
    expect(snapshot(join(content, 'second'))).toEqual(good);
    expect(readFileSync(join(content, 'first/units.json'), 'utf8')).toContain('健全考核办法');
  });

  it('writes nothing at all with --strict', () => {
    writeSeed('second', '');
    expect(build({ strict: true }).status).toBe(1);
    expect(existsSync(content) ? readdirSync(content) : []).toEqual([]);
  });

  it('holds topics against all documents but the one of which nothing is known', () => {
    writeSeed('second', '');
    const units = ['first#m9', 'second#m9'];
    writeFileSync(join(folder, 'seeds/topics.yaml'), stringify([{ theme: '体系', topics: [{ id: 'goals', title: '目标', framework: null, units }] }]));
    const { output } = build();
    expect(output).toMatch(/first#m9.*\[topic-unknown-unit\]/u);
    expect(output).not.toContain('second#m9');
  });

  it('writes released documents although the editor names a unit that a draft does not have', () => {
    release('first');
    const topic = { id: 'goals', title: '目标', framework: null, units: ['first#m1', 'second#m9'] };
    writeFileSync(join(folder, 'seeds/topics.yaml'), stringify([{ theme: '体系', topics: [topic] }]));
    writeSeed('first', first.replace('治理任务', '整治任务'));
    const { status, output } = build();
    expect([status, output.includes('[topic-unknown-unit]')]).toEqual([1, true]);
    expect(readFileSync(join(content, 'first/units.json'), 'utf8')).toContain('整治任务');
    expect(readFileSync(join(content, 'topics.json'), 'utf8')).not.toContain('second#m9');
  });

  it('gives no short name to two documents', () => {
    writeSeed('first', first, { shortName: 'jia-yijian' });
    writeSeed('second', second, { shortName: 'jia-yijian' });
    expect(release('first', 'second').output).toContain('[taken-short-name]');
    expect(registered()).toEqual(['first']);
  });

  it('loses no release where two are made at once', async () => {
    const start = (id: string): Promise<number | null> => {
      const place = ['--seeds', join(folder, 'seeds'), '--out', content];
      const child = spawn(process.execPath, ['scripts/release.ts', id, ...place], { stdio: 'ignore' });
      return new Promise((resolve) => child.once('exit', resolve));
    };
    const statuses = await Promise.all([start('first'), start('second')]);
    const done = ['first', 'second'].filter((_, i) => statuses[i] === 0);
    expect(done.length).toBeGreaterThan(0);
    expect(registered()).toEqual(done);
    expect(build().status).toBe(0);
  });

  it('takes no notice of a hidden folder among the seeds', () => {
    mkdirSync(join(folder, 'seeds/.idea'));
    expect(build().status).toBe(0);
  });

  it('says of a link among the seeds that it leads nowhere', () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'seeds/dangling'));
    const { status, output } = build();
    expect([status, output.includes('seeds/dangling/text.txt  cannot be read: it is a link that leads nowhere')]).toEqual([1, true]);
  });

  it.each([
    ['names an anchor that there is not', 'id: *x\n'],
    [
      'nests aliases without end',
      `a: &a [x, x]\n${'bcdefgh'
        .split('')
        .map((key, i) => `${key}: &${key} [*${'abcdefg'[i]}, *${'abcdefg'[i]}, *${'abcdefg'[i]}]`)
        .join('\n')}\n`,
    ],
  ])('sets a document aside whose YAML %s', (_, yaml) => {
    writeFileSync(join(folder, 'seeds/second/document.yaml'), yaml);
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toMatch(/\[bad-(?:yaml|metadata)\]/u);
    expect(existsSync(join(content, 'first/units.json'))).toBe(true);
  });

  it('converts one document alone', () => {
    build();
    writeSeed('first', first.replace('治理任务', '整治任务'));
    writeSeed('second', second.replace('设立界标', '设置界标'));
    expect(build({ only: 'second' }).status).toBe(0);
    expect(readFileSync(join(content, 'second/units.json'), 'utf8')).toContain('设置界标');
    expect(readFileSync(join(content, 'first/units.json'), 'utf8')).toContain('治理任务');
  });

  it('says that there is no document of a name', () => {
    build();
    const before = snapshot(content);
    expect(build({ only: 'thrid' }).output).toMatch(/has no document thrid .*\[unknown-document\]/u);
    expect(snapshot(content)).toEqual(before);
  });

  it('takes away a draft whose seed is gone', () => {
    build();
    rmSync(join(folder, 'seeds/second'), { recursive: true });
    expect(build().status).toBe(0);
    expect(existsSync(join(content, 'second'))).toBe(false);
  });
});

describe('a draft', () => {
  it('has no locked ids: it may change as it likes', () => {
    build();
    writeSeed('first', `${first.split('（一）')[0]}（一）全新内容。推进清洁取暖。\n`);
    expect(build().status).toBe(0);
    expect(existsSync(lockOf('first'))).toBe(false);
    expect(readFileSync(join(content, 'first/document.json'), 'utf8')).toContain('"draft": true');
    expect(registered()).toEqual([]);
  });

  it('is released with its ids, and then they are guarded', () => {
    expect(release('first').status).toBe(0);
    expect(registered()).toEqual(['first']);
    expect(readFileSync(join(content, 'first/document.json'), 'utf8')).not.toContain('draft');
    const released = snapshot(content);
    expect(build().status).toBe(0);
    expect(snapshot(content)).toEqual(released);
    writeSeed('first', first.replace(/（二）.*\n/u, ''));
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toContain('first#m2 was published');
  });

  it('is said to be sound where something else keeps it from being released', () => {
    release('first');
    rmSync(join(folder, 'seeds', 'first'), { recursive: true });
    writeSeed('third', second.replace('乙', '丙'), { shortName: 'bing-shui' });
    writeSeed('fourth', second.replace('乙', '丁').replace('（一）', '（三）'));
    const { status, output } = run('release', 'second', 'third', 'fourth');
    expect(status).toBe(1);
    expect(output).toContain('Not released: fourth. A document must be among the seeds and without faults.');
    expect(output).toContain('Not released: second, third, though no fault is found in them. A fault above is of the collection as a whole');
  });

  it('is not released while it has faults, or where there is none of that name', () => {
    writeSeed('second', second.replace('（一）', '（三）'));
    expect(release('second').output).toContain('[number-order]');
    const { status, output } = run('release', 'first', 'third');
    expect(status).toBe(1);
    expect(output).toContain('Not released: third. A document must be among the seeds and without faults.');
    expect(output).toContain('Not released: first, though no fault is found in it.');
    expect(registered()).toEqual([]);
  });
});

describe('a topic', () => {
  const topics = (units: Record<string, string[]>): void => {
    const list = Object.entries(units).map(([id, own]) => ({ id, title: id, framework: null, units: own }));
    writeFileSync(join(folder, 'seeds/topics.yaml'), stringify([{ theme: '体系', topics: list }]));
  };
  const published = () => readTopics(content, new Set(['first'])).map(({ id, units }) => [id, units.map((unit) => unit.id)]);

  it('that has units of drafts only is not published, and may go again', () => {
    release('first');
    topics({ goals: ['first#m1', 'second#m1'], drafts: ['second#m1'] });
    expect(build().status).toBe(0);
    expect(published()).toEqual([['goals', ['first#m1']]]);
    topics({ goals: ['first#m1'] });
    expect(build().output).toBe('');
  });
});

describe('what was published', () => {
  beforeEach(() => void release('first'));

  const ruleOf = (): string | undefined => /\[([a-z-]+)\]/u.exec(build().output)?.[1];
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

  it.each<[string, string, () => void]>([
    ['bad-anchor-lock', 'a lock file that is missing', () => rmSync(lockOf('first'))],
    ['bad-anchor-lock', 'an emptied lock file', () => writeFileSync(lockOf('first'), '[]\n')],
    [
      'bad-anchor-lock',
      'a shortened lock file',
      () => writeFileSync(lockOf('first'), readFileSync(lockOf('first'), 'utf8').replace(/\{"id":"first#m2".*\n/u, '')),
    ],
    ['bad-register', 'a register that is missing', () => rmSync(join(content, 'register.json'))],
    ['bad-register', 'a register that is no register', () => writeFileSync(join(content, 'register.json'), '[]')],
    ['unregistered-lock', 'a register without the document', () => writeFileSync(join(content, 'register.json'), '{"documents":[],"topics":[],"families":[]}')],
    ['vanished-document', 'a seed that is gone', () => rmSync(join(folder, 'seeds/first'), { recursive: true })],
    ['vanished-document', 'a seed under another name', () => renameSync(join(folder, 'seeds/first'), join(folder, 'seeds/renamed'))],
    ['changed-short-name', 'another short name', () => writeSeed('first', first, { shortName: 'jiashi-yijian' })],
    [
      'bad-anchor-lock',
      'a lock file with another form',
      () => {
        const text = '[{"id":"first#m1"}]\n';
        writeFileSync(lockOf('first'), text);
        writeFileSync(join(content, 'register.json'), readFileSync(join(content, 'register.json'), 'utf8').replace(/"lock":"\w+"/u, `"lock":"${hash(text)}"`));
      },
    ],
  ])('%s: %s is a fault, and nothing of the document is lost', (rule, _, damage) => {
    damage();
    const damaged = snapshot(content);
    expect(ruleOf()).toBe(rule === 'vanished-document' && existsSync(join(folder, 'seeds/renamed')) ? 'id-differs-from-folder' : rule);
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toContain(`[${rule}]`);
    for (const [path, text] of Object.entries(damaged)) if (path.startsWith('first/')) expect(readFileSync(join(content, path), 'utf8')).toBe(text);
  });

  it('does not lose a topic that had an address', () => {
    const topics = (id: string) =>
      writeFileSync(join(folder, 'seeds/topics.yaml'), stringify([{ theme: '体系', topics: [{ id, title: '目标', framework: null, units: ['first#m1'] }] }]));
    topics('goals');
    expect(build().status).toBe(0);
    topics('aims');
    expect(build().output).toContain('[vanished-topic]');
  });

  it('is confirmed by the editor, and the register knows the new lock file', () => {
    writeSeed('first', first.replace(/（二）.*\n/u, ''));
    expect(run('review-anchors').output).toContain('vanished   first#m2 ');
    expect(run('review-anchors', '--confirm', 'first#m2', '--as', 'withdrawn').status).toBe(0);
    expect(build().status).toBe(0);
    expect(readFileSync(lockOf('first'), 'utf8')).toMatch(/"first#m2",.*"withdrawn"/u);
    writeSeed('first', first);
    expect(build().status).toBe(0);
    expect(readFileSync(lockOf('first'), 'utf8')).toMatch(/"first#m2",.*"live"/u);
  });

  it('says of which documents nothing can be told, as their files cannot be read', () => {
    const listed = (...args: string[]): Outcome => run('review-anchors', ...args);
    expect(listed().status).toBe(0);
    writeSeed('first', '');
    expect(listed()).toMatchObject({ status: 1, output: expect.stringMatching(/first could not be read/u) });
    writeSeed('first', first);
    writeFileSync(lockOf('first'), '[]');
    for (const args of [[], ['--document', 'first']]) {
      const { status, output } = listed(...args);
      expect(status).toBe(1);
      expect(output).toMatch(/first\/anchors\.lock\.json.*\[bad-anchor-lock\]/u);
    }
    expect(listed('--confirm', '', '--as', 'withdrawn').output).toContain('--confirm ID');
  });

  it('is confirmed for one document where one is named', () => {
    writeSeed('second', `${second}（二）治理水体。清理河道淤泥。\n`);
    expect(release('second').status).toBe(0);
    writeSeed('first', first.replace(/（二）.*\n/u, ''));
    writeSeed('second', second);
    expect(run('review-anchors', '--document', 'first', '--confirm', 'all').status).toBe(0);
    expect(readFileSync(lockOf('first'), 'utf8')).toContain('becomes');
    expect(readFileSync(lockOf('second'), 'utf8')).not.toContain('becomes');
  });

  it('leads in no circle, and to no id that is gone', () => {
    writeSeed('second', `${second}（二）治理水体。清理河道淤泥。\n`);
    expect(release('second').status).toBe(0);
    writeSeed('first', first.replace(/（二）.*\n/u, ''));
    expect(run('review-anchors', '--confirm', 'first#m2', '--as', 'moved:second#m2').status).toBe(0);
    expect(build().status).toBe(0);
    writeSeed('second', second);
    const back = run('review-anchors', '--confirm', 'second#m2', '--as', 'moved:first#m2');
    expect(back).toMatchObject({ status: 1, output: expect.stringContaining('expected another id that is in use') });
  });

  it('says of an id that it is the same only where a new unit stands at its place', () => {
    const say = (as: string): Outcome => run('review-anchors', '--confirm', 'first#m2', '--as', as);
    writeSeed('first', first.replace(/（二）.*\n/u, ''));
    expect(say('same')).toMatchObject({ status: 1, output: expect.stringContaining('the text has no new measure') });
    writeSeed('first', first.replace(/（二）.*\n/u, '（二）发展公共交通。优先发展轨道交通。\n'));
    expect(say('same').status).toBe(0);
    expect(build().status).toBe(0);
    expect(readFileSync(join(content, 'first/units.json'), 'utf8')).toMatch(/"first#m2",[^}]*轨道交通/u);
  });
});
