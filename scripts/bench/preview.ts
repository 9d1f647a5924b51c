/**
 * How long it takes from a saved change to the page that shows it (`npm run bench:preview`): of a document of 40,000 characters,
 * its document.yaml saved again and again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatNumeral } from '../../src/policy/numerals.ts';
import { readOptions } from '../command-line.ts';
import { loadJurisdictions } from '../convert/read/read-jurisdictions.ts';
import { loadLanguage } from '../language/load-language.ts';
import { servePreview } from '../preview/preview-server.ts';

const { values: options } = readOptions({ options: { length: { type: 'string', default: '40000' }, times: { type: 'string', default: '10' } } });

const filling = '各级各部门要压实责任，完善监测网络，健全执法机制，推动问题整改落到实处，定期报告进展。'.repeat(4);

/** Measures in ten sections, up to the length asked for. */
function makeText(length: number): string {
  const perSection = Math.ceil(length / filling.length / 10);
  const measures = (section: number): string[] =>
    Array.from({ length: perSection }, (_, i) => `（${formatNumeral(section * perSection + i + 1)}）健全制度。${filling}`);
  const sections = Array.from({ length: 10 }, (_, i) => [`${formatNumeral(i + 1)}、总体要求`, ...measures(i)]);
  return `关于测试的意见\n${sections.flat().join('\n')}\n`;
}

const metadataOf = (text: string, shortTitle: string): string =>
  stringify({
    ...{ id: 'bench', title: '关于测试的意见', shortTitle, issuers: [], documentNumber: null, dateSigned: null, datePublished: null, type: '意见' },
    ...{ added: '2026-01-01', received: '测试用文本', sha256: createHash('sha256').update(text).digest('hex') },
    ...{ lineBreaks: 'paragraph-per-line', numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] } },
  });

async function run(): Promise<void> {
  const folder = join(mkdtempSync(join(tmpdir(), 'policy-bench-')), 'bench');
  const text = makeText(Number(options.length));
  mkdirSync(folder);
  writeFileSync(join(folder, 'text.txt'), text);
  writeFileSync(join(folder, 'document.yaml'), metadataOf(text, '0'));
  const field = { language: loadLanguage('seeds'), jurisdictions: loadJurisdictions('seeds') };
  const { origin, close } = await servePreview({ folder, field, locked: null, port: 0 });
  const events = (await fetch(`${origin}/events`)).body?.getReader();
  await events?.read();
  const times: number[] = [];
  for (let i = 1; i <= Number(options.times); i++) {
    const from = performance.now();
    writeFileSync(join(folder, 'document.yaml'), metadataOf(text, String(i)));
    await events?.read();
    await (await fetch(`${origin}/parts.json`)).text();
    times.push(performance.now() - from);
  }
  await close();
  rmSync(join(folder, '..'), { recursive: true });
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  console.log(
    `${text.length} characters, ${times.length} saved changes: median ${sorted[sorted.length >> 1]} ms, slowest ${sorted.at(-1)} ms, from saved to page`,
  );
}

await run();
