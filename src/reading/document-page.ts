/** What the page of a document does in the browser. */

import { Citing } from './citing.ts';
import { Contents } from './contents.ts';
import { filterContents } from './contents-filter.ts';
import { showErrata } from './errata.ts';
import { explainArrival } from './explain-link.ts';
import { offerKeeping } from './keeping/offer-keeping.ts';
import { offerSteps } from './steps.ts';
import { explainTerms } from './terms.ts';
import { ReaderPlace } from './where.ts';

const contents = document.getElementById('contents');
const place = new ReaderPlace(contents);
if (contents) {
  new Contents(contents, place).listen();
  filterContents(contents);
}
offerSteps(place);
place.listen();
explainArrival(place);
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-print-choice]'))
    void import('../citing/printing/choose.ts').then(({ choosePrint }) => choosePrint(place.units[place.here()] ?? null));
});
const citing = new Citing();
citing.listen();
showErrata();
explainTerms();
offerKeeping(citing.say, () => {
  const unit = place.units[place.here()];
  return { anchor: unit?.id ?? '', name: (unit && place.entryOf(unit)) ?? null };
});

// Only who comes from a hit needs the marks of a search.
if (/[?&;]mark=/u.test(location.search)) void import('./marks.ts').then(({ markSearched }) => markSearched(place));

// An address may ask for some units to be printed, ?print=m5,m7.
if (/[?&;]print=/u.test(location.search)) void import('../citing/printing/offer.ts').then(({ offerPrint }) => offerPrint());
