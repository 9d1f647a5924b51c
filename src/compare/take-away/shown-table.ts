/** A comparison as it stands on a page, read from there: one reading for the pages of topics and for units of the reader's own choice. */

/** Something that is named, with its whole address. */
export interface Linked {
  name: string;
  address: string;
}

export interface ShownColumn {
  place: string;
  document: string;
  units: Linked[];
}

export interface ShownSentence {
  text: string;
  /** （五）第2句, with the whole address. */
  link: Linked | null;
  /** The other columns have nothing like it. */
  isAlone: boolean;
}

export interface ShownTable {
  title: string;
  /** Address of the page. */
  address: string;
  columns: ShownColumn[];
  /** By row and column. */
  rows: ShownSentence[][][];
}

/** Null where no comparison is shown. */
export function readShownTable(root: ParentNode): ShownTable | null {
  const table = root.querySelector<HTMLTableElement>('.side-by-side');
  if (!table) return null;
  const columns = [...table.querySelectorAll('thead th')].map(columnOf);
  return {
    title: textOf(document.querySelector('h1')),
    address: location.href,
    columns,
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => [...cell.querySelectorAll('.sentence')].map(sentenceOf)),
    ),
  };
}

const columnOf = (head: Element): ShownColumn => ({
  place: textOf(head.querySelector('.province')),
  document: textOf(head.querySelector('.of-document')),
  units: [...head.querySelectorAll<HTMLAnchorElement>('.of-units a')].map((link) => ({ name: textOf(link), address: link.href })),
});

function sentenceOf(sentence: Element): ShownSentence {
  const link = sentence.querySelector<HTMLAnchorElement>('.sentence-link');
  const words = sentence.cloneNode(true) as Element;
  for (const part of words.querySelectorAll('[data-interface]')) part.remove();
  return { text: textOf(words), link: link && { name: link.dataset.cite ?? '', address: link.href }, isAlone: sentence.matches('.alone') };
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
