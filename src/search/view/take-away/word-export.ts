/** Hits for Word: by document, each under its name, the whole clause, the source as a footnote; or their sources alone. Loaded when it is asked for. */
import { madeNow } from '../../../browser/today.ts';
import { bibliographyFile } from '../../../citing/files/bibliography.ts';
import { gb7714of2025 } from '../../../citing/gb7714.ts';
import { quotedInWord } from '../../../office/quoted.ts';
import type { WordBlock, WordFile, WordRun } from '../../../office/word-file.ts';
import { writeWord } from '../../../office/write-word.ts';
import { dateInWords } from '../../../policy/dates.ts';
import { quoteOfficialText } from '../../../wording/citing.ts';
import { byDocument, countInWords, type ExportedHit, type ExportHead, searchAddressName } from './export.ts';

export function hitsFile(hits: readonly ExportedHit[], { title, isCounted, address, date }: ExportHead): WordFile {
  const count: WordRun[] = isCounted ? [] : [{ text: `${countInWords(hits)}，` }];
  const search: WordRun[] = address === null ? [] : [{ text: searchAddressName, link: address }, { text: '，' }];
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'paragraph',
        form: 'plain',
        runs: [...count, ...search, { text: `${dateInWords(date)}。${quoteOfficialText}` }],
      },
      ...byDocument(hits).flatMap(([document, list]): WordBlock[] => [{ kind: 'heading', level: 1, runs: [{ text: document }] }, ...list.flatMap(hitBlocks)]),
    ],
  };
}

function hitBlocks({ name, text, reference, citation, url }: ExportedHit): WordBlock[] {
  const source = citation.slice(0, citation.length - reference.link.length - 1);
  return [
    { kind: 'heading', level: 2, runs: [{ text: name }] },
    ...quotedInWord(text, reference.path.at(-1)?.kind, gb7714of2025(reference)),
    { kind: 'paragraph', form: 'source', runs: [{ text: '——' }, { text: source, link: url }] },
  ];
}

export const hitsInWord = (hits: readonly ExportedHit[], head: ExportHead): Promise<Uint8Array> => writeWord({ ...hitsFile(hits, head), ...madeNow() });

export const referencesInWord = (hits: readonly ExportedHit[]): Promise<Uint8Array> =>
  writeWord({ ...bibliographyFile(hits.map(({ reference }) => reference)), ...madeNow() });
