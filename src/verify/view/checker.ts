/** Has reports checked by a worker, so that the page stays responsive; the worker is started with the first one. */
import type { Answer, Question } from './answer.ts';

export class Checker {
  readonly #collection: string;
  readonly #answered: (answer: Answer) => void;
  #worker: Worker | undefined;
  /** Number of the report that is checked or was forgotten last: answers to others come too late. */
  #asked = 0;

  /** `collection` is the address of the collection file; `answered` hears the answer to the last question only. */
  constructor(collection: string, answered: (answer: Answer) => void) {
    this.#collection = collection;
    this.#answered = answered;
  }

  check(report: string, visit: Pick<Question, 'origin' | 'today'>): void {
    this.forget();
    this.#worker ??= this.#start();
    this.#worker.postMessage({ number: this.#asked, report, collection: this.#collection, ...visit } satisfies Question);
  }

  /** Whatever is on its way comes too late. */
  forget(): void {
    this.#asked++;
  }

  #start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => data.number === this.#asked && this.#answered(data));
    started.addEventListener('error', () => {
      this.#worker = undefined;
      this.#answered({ number: this.#asked, failed: 'missing', detail: '' });
    });
    return started;
  }
}
