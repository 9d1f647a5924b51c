/** The Word file of a document that was taken out: its address was given away, so that it goes on saying what became of it and of its places. */
import type { WordBlock, WordFile, WordRun } from '../office/word-file.ts';
import { formerPlaces, presentAddress, webPage } from '../wording/documents.ts';

export interface GoneInWord {
  title: string;
  /** What became of it. */
  said: string;
  /** Full address of the document that holds its text now. */
  successor: string | null;
  /** Full address of its own page. */
  page: string;
  places: readonly { anchor: string; said: string; address: string }[];
}

export function goneInWord({ title, said, successor, page, places }: GoneInWord): WordFile {
  const named = [...(successor ? [leading(presentAddress, successor)] : []), leading(webPage, page)];
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      plain([{ text: said }]),
      ...named,
      ...(places.length > 0 ? [{ kind: 'heading', level: 1, runs: [{ text: formerPlaces }] } as const] : []),
      ...places.map((place) => plain([{ text: `${place.anchor}：${place.said}，` }, { text: place.address, link: place.address }])),
    ],
  };
}

const plain = (runs: readonly WordRun[]): WordBlock => ({ kind: 'paragraph', form: 'plain', runs });
const leading = (name: string, address: string): WordBlock => plain([{ text: `${name}：` }, { text: address, link: address }]);
