/** What the light page of one measure does in the browser. */
import './access-date.ts';
import { Citing } from './citing.ts';
import { showErrata } from './errata.ts';
import { explainArrival } from './explain-link.ts';
import { offerKeeping } from './keeping/offer-keeping.ts';
import { explainTerms } from './terms.ts';

explainArrival();
const citing = new Citing();
citing.listen();
showErrata();
explainTerms();
offerKeeping(citing.say, () => ({
  anchor: document.querySelector('.unit')?.id ?? '',
  name: document.querySelector('h1'),
}));
