/** The sources of all documents, or of those that are ticked, as a bibliography with the reader's own day of access: copied, or as a file. Loaded facts are the reader's own cost: only when asked for. */
import { copyText } from '../../browser/clipboard.ts';
import { download } from '../../browser/download.ts';
import { madeNow, today } from '../../browser/today.ts';
import { wordType } from '../../office/word-file.ts';
import { copyForbidden } from '../../wording/acts.ts';
import { bibliographyName, listCopied, listDownloaded, listMissing, noneTicked } from '../../wording/citing.ts';
import type { BibliographyForm } from '../files/bibliography.ts';
import type { CitedDocument, Reference } from '../reference.ts';

type Form = BibliographyForm | 'docx';

const fileTypes: Record<Exclude<Form, 'gbt'>, [extension: string, type: string]> = {
  bib: ['bib', 'text/x-bibtex;charset=utf-8'],
  ris: ['ris', 'application/x-research-info-systems;charset=utf-8'],
  csl: ['json', 'application/vnd.citationstyles.csl+json;charset=utf-8'],
  docx: ['docx', wordType],
};

function referenceTo(document: CitedDocument & { url: string }): Reference {
  const link = new URL(document.url, location.href).href;
  return { document, path: [], sentence: null, wording: [], link, quotationLink: link, accessed: today() };
}

/** In words what came of it. */
async function take(form: Form, root: HTMLElement): Promise<string> {
  const ticked = new Set([...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));
  if (ticked.size === 0) return noneTicked;
  const response = await fetch(root.dataset.bibliography ?? '');
  if (!response.ok) return listMissing;
  const documents = (await response.json()) as (CitedDocument & { url: string })[];
  const references = documents.filter(({ id }) => ticked.has(id)).map(referenceTo);
  const { bibliography, bibliographyFile } = await import('../files/bibliography.ts');
  if (form === 'gbt') return (await copyText(bibliography(references, form))) ? listCopied(references.length) : copyForbidden;
  const content =
    form === 'docx'
      ? (await import('../../office/write-word.ts')).writeWord({ ...bibliographyFile(references), ...madeNow() })
      : bibliography(references, form);
  const [extension, type] = fileTypes[form];
  download((await content) as BlobPart, `${bibliographyName}.${extension}`, type);
  return listDownloaded(references.length);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-bibliography]')) {
  const said = root.querySelector<HTMLElement>('[role=status]');
  root.addEventListener('click', ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLElement>('button[data-form]')?.dataset.form : undefined;
    if (form && said)
      void take(form as Form, root)
        .catch(() => listMissing)
        .then((words) => {
          said.textContent = words;
        });
  });
}
