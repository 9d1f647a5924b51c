/** Loads what explains a link that carries a quotation or names something that is no longer there; other links need nothing. */
export function explainArrival(): void {
  explain();
  addEventListener('hashchange', explain);
}

function explain(): void {
  if (needsWord()) void import('../citing/view/arrival.ts').then(({ arrive }) => arrive());
}

function needsWord(): boolean {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const element = anchor ? document.getElementById(anchor) : null;
  return new URLSearchParams(location.search).has('q') || (anchor !== '' && !element) || element?.closest('.former') != null;
}
