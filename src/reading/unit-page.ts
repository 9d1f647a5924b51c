/** What the light page of one measure does in the browser. */
import './access-date.ts';
import { Citing } from './citing.ts';
import { showErrata } from './errata.ts';

new Citing().listen();
showErrata();
