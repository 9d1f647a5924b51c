/** A search over a few units of one document, with the words that a test needs. */
import type { Engine } from '../../src/search/engine.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';

/** Units #m0, #m1 … with these texts. */
export function libraryOf(texts: readonly string[]): Engine {
  const [document] = committed.documents;
  if (!document) throw new Error('the collection has no document');
  const units = texts.map((text, at) => unit({ id: `${document.id}#m${at}`, document: document.id, text }, at));
  return modelEngine({ documents: [document], units, parts: [] });
}
