/**
 * The legend of a comparison is open the first time; from then on, and on narrow screens from the beginning, it is folded until the
 * reader opens it. Until this runs legend.css shows it so. Without scripts it is open, and folds by hand.
 */
const wide = matchMedia('(width >= 60rem)');
const root = document.documentElement;

/** Folds a legend that need not be shown; one that is shown open is known from the next page on. */
export function settleLegend(legend: HTMLDetailsElement): void {
  legend.open = wide.matches && root.dataset.legend !== 'known';
  legend.dataset.settled = '';
  if (legend.open) keepKnown();
  else legend.addEventListener('toggle', keepKnown, { once: true });
}

function keepKnown(): void {
  try {
    localStorage.setItem('legend', 'known');
  } catch {
    // Nothing is kept; it is shown again on the next page.
  }
}

/** On a narrow screen the words come first: the facts above them are folded. Until this runs facts.css shows it so. */
export function settleFacts(facts: HTMLDetailsElement): void {
  facts.open = wide.matches;
  facts.dataset.settled = '';
}

for (const facts of document.querySelectorAll<HTMLDetailsElement>('details.compared-facts')) settleFacts(facts);
for (const legend of document.querySelectorAll<HTMLDetailsElement>('details.legend')) settleLegend(legend);
