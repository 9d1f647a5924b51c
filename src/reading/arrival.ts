/** Loads what explains a link that carries a quotation or names something that is no longer there; other links need nothing. */
function needsWord(): boolean {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const element = anchor ? document.getElementById(anchor) : null;
  return new URLSearchParams(location.search).has('q') || (anchor !== '' && !element) || element?.closest('.former') != null;
}

function look(): void {
  if (needsWord()) void import('../citing/view/arrival.ts').then(({ arrive }) => arrive());
}

look();
addEventListener('hashchange', look);

export {};
