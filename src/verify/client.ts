/**
 * The public module that checks reports, published as /verify/client.js. Any page can import it:
 *
 *   const { verify } = await import('https://…/verify/client.js');
 *   const { quotations, citations, numbers, links } = await verify('《某规划》提出，“……”。');
 *
 * Its types are published beside it, /verify/client.d.ts (made by `npm run client-types`). Nothing that is checked is sent.
 */
import { fetchDataFile } from '../browser/data-file.ts';
import { dataFormat } from '../policy/data-format.ts';
import type { VerifyCollection } from '../policy/model/verify-file.ts';
import { type Corpus, corpusOf } from './corpus.ts';
import { type Verification, verdictsOf } from './verdicts.ts';

export { DataFileFault } from '../browser/data-file.ts';
export type { CitationVerdict, LinkVerdict, NumberVerdict, QuotationDifference, QuotationVerdict, Verification } from './verdicts.ts';

let loading: Promise<Corpus> | undefined;

/** The collection beside this module, loaded once; a failure is forgotten, so that the next call tries again. */
function corpus(): Promise<Corpus> {
  const beside = import.meta.url;
  loading ??= fetchDataFile<VerifyCollection>(new URL('collection.json', beside).href, dataFormat)
    .then(corpusOf)
    .catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    });
  return loading;
}

/** Holds a text against the collection. Throws DataFileFault where the collection cannot be loaded; a blank text has no findings. */
export async function verify(text: string): Promise<Verification> {
  const report = String(text ?? '');
  if (!report.trim()) return { quotations: [], citations: [], numbers: [], links: [] };
  return verdictsOf(report, await corpus());
}
