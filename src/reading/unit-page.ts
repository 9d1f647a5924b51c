/** What the light page of one measure does in the browser. */
import './access-date.ts';
import { explainArrival } from './arrival.ts';
import { Citing } from './citing.ts';
import { showErrata } from './errata.ts';

explainArrival();
new Citing().listen();
showErrata();
