/** A document that was taken out keeps the address of its Word file, which says what became of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { afterAll, expect, it, vi } from 'vitest';
import { contentFiles } from '../../src/library/content-folder.ts';
import type { Register } from '../../src/policy/model/register.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../office/package.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const old = 'yunxi-2019-notice';
const heir = 'liaoning-governance';

/** The collection, and a document that was there before. */
function withGoneDocument(): void {
  cpSync('content', folder, { recursive: true });
  const path = join(folder, contentFiles.register);
  const register = JSON.parse(readFileSync(path, 'utf8')) as Register;
  const withdrawn = { title: '关于加强河湖保护的通知', note: '两稿合一', to: heir, on: '2026-11-24' };
  writeFileSync(
    path,
    JSON.stringify({ ...register, documents: [...register.documents, { id: old, shortNames: ['yunxi'], versions: [], lock: '0'.repeat(64), withdrawn }] }),
  );
  mkdirSync(join(folder, old));
  const entry = { kind: 'measure', hash: '0123456789abcdef', quote: { prefix: '', exact: '建立河湖巡查台账。', suffix: '' }, since: '2026-11-22' };
  const lock = [
    { id: `${old}#m1`, ...entry, state: 'moved', to: `${heir}#m5` },
    { id: `${old}#m2`, ...entry, state: 'withdrawn' },
  ];
  writeFileSync(join(folder, old, contentFiles.lock), JSON.stringify(lock));
}

it('says what became of the document and of each of its units', async () => {
  withGoneDocument();
  vi.stubEnv('CONTENT_DIR', folder);
  const { GET, getStaticPaths } = await import('../../src/pages/policies/[id]/document.docx.ts');
  const path = getStaticPaths().find(({ params }) => params.id === old);
  const response = await GET({ props: path?.props, site: new URL('https://policy.example') } as unknown as APIContext<NonNullable<typeof path>['props']>);
  const word = openWord(new Uint8Array(await response.arrayBuffer()));
  expect(await faultsOf(word)).toEqual([]);
  expect(every(word.trees.get('word/document.xml') as XmlNode, 'w:p').map(textOf)).toEqual([
    '关于加强河湖保护的通知',
    '这份文件曾经发布，现在的位置是《辽宁省推动构建现代环境治理体系实施方案》。两稿合一。',
    `现在的文件：https://policy.example/policies/${heir}/`,
    `网页：https://policy.example/policies/${old}/`,
    '曾用代号',
    `m1：现为《辽宁省推动构建现代环境治理体系实施方案》“m5”，https://policy.example/policies/${heir}/#m5`,
    `m2：已撤去，https://policy.example/policies/${old}/#m2`,
  ]);
});
