/** Checks reports away from the page, so that it stays responsive. What is pasted goes no further than this worker. */

import { DataFileFault, fetchDataFile } from '../../browser/data-file.ts';
import { dataFormat } from '../../policy/data-format.ts';
import type { VerifyCollection } from '../../policy/verify-file.ts';
import { type Corpus, corpusOf } from '../corpus.ts';
import type { Answer, Question } from './answer.ts';
import { shownReport } from './shown.ts';

let corpus: Promise<Corpus> | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => postMessage(await answer(data)));

async function answer({ number, report, collection, ...visit }: Question): Promise<Answer> {
  try {
    corpus ??= fetchDataFile<VerifyCollection>(collection, dataFormat).then(corpusOf);
    const loaded = await corpus.catch((cause: unknown) => {
      corpus = undefined;
      throw cause;
    });
    return { number, ...shownReport(report, loaded, visit) };
  } catch (error) {
    return { number, failed: error instanceof DataFileFault ? error.trouble : 'program', detail: String((error as Error).stack) };
  }
}
