/** The collection of the repository as it is published, read from content/ once for a file of tests. */
import { readWholeCollection } from '../src/library/content-folder.ts';

export const committed = readWholeCollection('content');
