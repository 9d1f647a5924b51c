/** Checks reports away from the page, so that it stays responsive. What is pasted goes no further than this worker. */

import { DataFileFault, fetchDataFile } from '../../browser/data-file.ts';
import { dataFormat } from '../../policy/data-format.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { type Corpus, corpusOf } from '../corpus.ts';
import type { Answer, Question } from './answer.ts';
import { shownReport } from './shown.ts';

class Collection {
  #corpus: Promise<Corpus> | undefined;

  /** Loads it once; a failure is forgotten, so that the next question tries again. */
  corpus(address: string): Promise<Corpus> {
    this.#corpus ??= fetchDataFile<VerifyCollection>(address, dataFormat)
      .then(corpusOf)
      .catch((cause: unknown) => {
        this.#corpus = undefined;
        throw cause;
      });
    return this.#corpus;
  }
}

const collection = new Collection();
addEventListener('message', async ({ data }: MessageEvent<Question>) => postMessage(await answer(data)));

async function answer({ number, report, collection: address, ...visit }: Question): Promise<Answer> {
  try {
    return { number, ...shownReport(report, await collection.corpus(address), visit) };
  } catch (error) {
    return { number, failed: error instanceof DataFileFault ? error.trouble : 'program', detail: String((error as Error).stack) };
  }
}
