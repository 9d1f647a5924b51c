/** Asks the search for the answer to a state of the page. */
import type { PageState } from '../address.ts';
import type { SearchAnswer } from '../answer/answer.ts';
import type { LoadClient } from './typing/load-client.ts';

export class Asker {
  readonly #load: LoadClient;
  #last: { asked: string; answer: SearchAnswer } | undefined;

  constructor(load: LoadClient) {
    this.#load = load;
  }

  /** Another layout of the answer given last asks nothing. */
  async ask({ query, filters, without }: PageState, signal: AbortSignal): Promise<SearchAnswer> {
    const asked = JSON.stringify([query, filters, without]);
    if (this.#last?.asked === asked) return this.#last.answer;
    const { search } = await this.#load();
    const answer = await search(query, { filters, without, signal });
    if (!signal.aborted) this.#last = { asked, answer };
    return answer;
  }

  /** The next question is asked, whatever it is. */
  forget(): void {
    this.#last = undefined;
  }
}
