/** References as a bibliography: each source once, in the order given. */
import type { WordFile } from '../../office/word-file.ts';
import { bibliographyName } from '../../wording/citing.ts';
import { bibtex } from '../bibtex.ts';
import { cslItem } from '../csl.ts';
import { gb7714of2025 } from '../gb7714.ts';
import type { Reference } from '../reference.ts';
import { ris } from '../ris.ts';

export const bibliographyForms = ['gbt', 'bib', 'ris', 'csl'] as const;
export type BibliographyForm = (typeof bibliographyForms)[number];

const once = (references: readonly Reference[]): Reference[] => [...new Map(references.map((reference) => [reference.link, reference])).values()];

/** [1] 主要责任者. 题名 … */
export const numberedReferences = (references: readonly Reference[]): string[] =>
  once(references).map((reference, n) => `[${n + 1}] ${gb7714of2025(reference)}`);

const makers: Record<BibliographyForm, (references: readonly Reference[]) => string> = {
  gbt: (references) => `${numberedReferences(references).join('\n')}\n`,
  bib: (references) => `${once(references).map(bibtex).join('\n\n')}\n`,
  ris: (references) => once(references).map(ris).join('\r\n'),
  csl: (references) => JSON.stringify(once(references).map(cslItem), null, 2),
};

export const bibliography = (references: readonly Reference[], form: BibliographyForm): string => makers[form](references);

/** For Word: the same list, its numbers as text. */
export function bibliographyFile(references: readonly Reference[]): WordFile {
  const entries = numberedReferences(references).map((text) => ({ kind: 'paragraph', form: 'entry', runs: [{ text }] }) as const);
  return { title: bibliographyName, blocks: [{ kind: 'heading', level: 1, runs: [{ text: bibliographyName }] }, ...entries] };
}
