/** Word files opened by LibreOffice, where it is installed: what it reads is what was written. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { passageFile } from '../../src/citing/files/passage-file.ts';
import type { QuotedTable } from '../../src/citing/quoted-table.ts';
import { documentInWord } from '../../src/data/document-in-word.ts';
import { writeWord } from '../../src/office/write-word.ts';
import { referenceTo } from '../citing/documents.ts';
import { committed } from '../committed.ts';

const installed = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!installed)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'word-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The text that it finds in a file. */
  function textIn(name: string, bytes: Uint8Array): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    writeFileSync(join(folder, `${name}.docx`), bytes);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, `${name}.docx`)], {
      stdio: 'ignore',
    });
    return readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/\s+/gu, '');
  }

  it('reads a document with all its headings', async () => {
    const [document] = committed.documents;
    if (!document) throw new Error('There is no document.');
    const units = committed.clauses.filter((unit) => unit.document === document.id);
    const errata = committed.errata.filter(({ clause }) => clause.startsWith(`${document.id}#`));
    const text = textIn('document', await writeWord(documentInWord(document, units, errata, 'https://policy.example/')));
    const titles = units.flatMap(({ title }) => title?.replace(/\s+/gu, '') ?? []);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  }, 60_000);

  it('reads a row of a table with its heads', async () => {
    const table: QuotedTable = [
      ['指标', '2025年'],
      ['优良天数比例', '87.5%'],
    ].map((row, y) => row.map((words) => ({ isHead: y === 0, columns: 1, rows: 1, wording: [words] })));
    const reference = { ...referenceTo('hunan-2021-ecology-plan#t2'), part: '第2行', wording: ['x'], table };
    const text = textIn('row', await writeWord(passageFile(reference, 'read')));
    expect(text).toContain('指标2025年优良天数比例87.5%');
  }, 60_000);
});
