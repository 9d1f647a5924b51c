/**
 * How long checking a report takes (`npm run bench:verify`): 200,000 characters of prose with sentences of the
 * collection in it, a third of them altered; and of nothing but the collection's own words, the worst case.
 */

import { readWholeCollection } from '../../src/library/content-folder.ts';
import { type Corpus, corpusOf } from '../../src/verify/corpus.ts';
import { verifyReport } from '../../src/verify/verify.ts';
import { readOptions } from '../command-line.ts';
import { indicatorsFor } from '../convert/read/read-indicators.ts';
import { loadJurisdictions } from '../convert/read/read-jurisdictions.ts';
import { loadLanguage } from '../language/load-language.ts';
import { verifyData } from '../publish/verify-data.ts';

const { values: options } = readOptions({ options: { content: { type: 'string', default: 'content' }, length: { type: 'string', default: '200000' } } });
const length = Number(options.length);
const collection = readWholeCollection(options.content);

const between = '课题组走访了十二个县，与四十多名一线工作人员座谈，了解到的情况与文件的要求大体一致，个别地方还有差距。';
const sentences = collection.sentences.map(({ text }) => text).filter((text) => text.length >= 16);

/** Prose and sentences in turn; every third sentence has lost two characters. */
function report(): string {
  const parts = sentences.map((text, n) => between + (n % 3 === 0 ? text.slice(0, 8) + text.slice(10) : text));
  return repeated(parts.join('\n'));
}

const repeated = (text: string): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

function timed<T>(what: string, run: () => T): T {
  const [from, worked] = [performance.now(), process.cpuUsage()];
  const value = run();
  const cpu = process.cpuUsage(worked).user / 1000;
  console.log(`${what}: ${Math.round(performance.now() - from)} ms (${Math.round(cpu)} ms of processor time)`);
  return value;
}

function measure(what: string, text: string, corpus: Corpus): void {
  const { quotations } = timed(`${what}, ${text.length} characters`, () => verifyReport(text, corpus));
  const count = Object.entries(Object.groupBy(quotations, ({ verdict }) => verdict)).map(([verdict, found]) => `${found?.length} ${verdict}`);
  console.log(`  ${quotations.length} quotations: ${count.join(', ')}`);
}

const corpus = timed('making the collection ready', () =>
  corpusOf(verifyData(collection, loadLanguage('seeds'), indicatorsFor('seeds').value, loadJurisdictions('seeds').all)),
);
measure('a report', report(), corpus);
measure('nothing but quotations', repeated(collection.clauses.map(({ text }) => text).join('\n')), corpus);
