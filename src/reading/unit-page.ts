/** What the light page of one measure does in the browser. */
import './access-date.ts';
import { Citing } from './citing.ts';
import { showErrata } from './errata.ts';
import { explainArrival } from './explain-link.ts';
import { explainTerms } from './terms.ts';

explainArrival();
new Citing().listen();
showErrata();
explainTerms();
