import type { ReaderPlace } from './where.ts';

/** Loads what explains a link that carries a quotation or names something that is no longer there; other links need nothing. */
export function explainArrival(place: ReaderPlace | null = null): void {
  const explain = (): void => {
    delete document.documentElement.dataset.quoted;
    if (needsWord()) void import('../citing/view/arrival.ts').then(({ arrive }) => arrive((element) => place?.broughtTo(element)));
  };
  explain();
  addEventListener('hashchange', explain);
}

/** A fragment that is no id as it stands may still be readable: whoever explains it reads it. */
function needsWord(): boolean {
  const fragment = location.hash.slice(1);
  const element = fragment ? document.getElementById(fragment) : null;
  return /[?&;][qw]=/u.test(location.search) || (fragment !== '' && !element) || element?.closest('.former') != null;
}
