/** Checks reports away from the page, so that it stays responsive. What is pasted goes no further than this worker. */
import type { VerifyCollection } from '../../policy/verify-file.ts';
import { type Corpus, corpusOf } from '../corpus.ts';
import type { Answer, Question } from './answer.ts';
import { shownReport } from './shown.ts';

let corpus: Promise<Corpus> | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => postMessage(await answer(data)));

async function answer({ number, report, collection, ...visit }: Question): Promise<Answer> {
  try {
    corpus ??= load(collection);
    const loaded = await corpus.catch((cause: unknown) => {
      corpus = undefined;
      throw new CollectionMissing(String(cause));
    });
    return { number, ...shownReport(report, loaded, visit) };
  } catch (error) {
    return { number, failed: error instanceof CollectionMissing ? 'collection' : 'program', detail: String((error as Error).stack) };
  }
}

class CollectionMissing extends Error {}

async function load(address: string): Promise<Corpus> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return corpusOf((await response.json()) as VerifyCollection);
}
