/** Hands a link with a few words to whatever the reader's device shares by, or onto the clipboard where it has nothing. */
import { copyText } from '../../browser/clipboard.ts';
import { shortened } from '../../policy/whole-characters.ts';
import { copyForbidden } from '../../wording/acts.ts';
import { sharedByCopying, sharedInWords } from '../../wording/citing.ts';
import { official } from '../official.ts';
import { readWording } from '../quoted-words.ts';
import type { Reference } from '../reference.ts';

/** A message shows about so many characters. */
const mostShared = 90;

/** A passage: its words, where they stand, and the shortest link that leads to them. */
export function sharedPassage(reference: Reference): ShareData {
  const { document, sentence, part, shortLink, shortQuotationLink, link, wording } = reference;
  const isWhole = sentence === null && part === undefined;
  const words = shortened(readWording(wording).replace(/\s+/gu, ''), mostShared);
  return { title: document.title, text: sharedInWords(words, official(reference)), url: (isWhole ? shortLink : shortQuotationLink) ?? link };
}

/** What is to be said to the reader; empty where the device says it. */
export async function share(data: ShareData): Promise<string> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(data);
      return '';
    } catch (error) {
      // Who closes the sheet wants nothing else.
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  }
  return (await copyText(`${data.text}\n${data.url}`)) ? sharedByCopying : copyForbidden;
}
