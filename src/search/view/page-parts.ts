/** The places of src/pages/search.astro that the page fills, by their names. */
export type PartName =
  | 'title'
  | 'status'
  | 'understanding'
  | 'cards'
  | 'filters'
  | 'filter-fields'
  | 'clear-filters'
  | 'open-filters'
  | 'provinces'
  | 'tools'
  | 'layouts'
  | 'orders'
  | 'notice'
  | 'samples'
  | 'elsewhere'
  | 'heading'
  | 'hits'
  | 'more'
  | 'around'
  | 'chosen'
  | 'chosen-count'
  | 'chosen-beside'
  | 'chosen-cite'
  | 'chosen-keep'
  | 'unchoose'
  | 'keep-search'
  | 'export'
  | 'export-scope'
  | 'said';

export type Parts = (name: PartName) => HTMLElement;

/** Throws where a part is missing: page and script belong together. */
export function pageParts(root: HTMLElement): Parts {
  const parts = new Map([...root.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset.part, part]));
  return (name) => {
    const part = parts.get(name);
    if (!part) throw new Error(`search.astro has no data-part="${name}"`);
    return part;
  };
}
