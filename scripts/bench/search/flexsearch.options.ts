/** FlexSearch as its documentation advises for Chinese; the index and the page must agree on it. */
import { Charset, Document } from 'flexsearch';

export const fields = ['label', 'title', 'text'];

export function emptyIndex(): Document {
  return new Document({ document: { id: 'id', index: fields }, encoder: Charset.CJK, tokenize: 'forward' });
}
