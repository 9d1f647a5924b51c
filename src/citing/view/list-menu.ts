/**
 * The menu in which several units are cited: opened, it copies them in the form that was last chosen, and offers the other forms of the copy menu, and
 * their sources as files. It stays open, and says itself what came of it. Loaded when it is asked for.
 */
import { copyRich, copyText } from '../../browser/clipboard.ts';
import { download } from '../../browser/download.ts';
import { button, element } from '../../browser/elements.ts';
import { today } from '../../browser/today.ts';
import { wordType } from '../../office/word-file.ts';
import { copyForbidden } from '../../wording/acts.ts';
import {
  bibliographyName,
  citeSeveral,
  copiedSeveral,
  downloadSources,
  otherForms,
  sourcesAsFile,
  sourcesDownloaded,
  sourcesMissing,
} from '../../wording/citing.ts';
import type { BibliographyForm } from '../files/bibliography.ts';
import { citedList, listFormats } from '../files/cited-list.ts';
import { arrangedFormats, type CitingFormat } from '../formats.ts';
import type { Reference } from '../reference.ts';
import { lastForm, rememberForm } from './last-form.ts';

type FileForm = Exclude<BibliographyForm, 'gbt'> | 'docx';

/** What the buttons say, and the files that they make. */
const files: Record<FileForm, [name: string, extension: string, type: string]> = {
  docx: ['Word', 'docx', wordType],
  bib: ['BibTeX', 'bib', 'text/x-bibtex;charset=utf-8'],
  ris: ['RIS', 'ris', 'application/x-research-info-systems;charset=utf-8'],
  csl: ['CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json;charset=utf-8'],
};

let menu: HTMLElement | undefined;

/** Opens it at the button that was pressed; closed, that has the focus again. */
export function openListMenu(opener: HTMLElement, references: readonly Reference[]): void {
  menu?.remove();
  const said = element('p', { class: 'export-scope cite-list-said', role: 'status' });
  const acts: Acts = { say: (words) => said.replaceChildren(words), references };
  const { front, folded } = arrangedFormats(lastForm(), listFormats);
  menu = element('div', { class: 'export cite-list', popover: 'auto', role: 'dialog', 'aria-label': citeSeveral(references.length), 'data-interface': true });
  menu.append(element('p', { class: 'export-scope' }, citeSeveral(references.length)), ...formLists(front, folded, acts), ...fileList(acts), said);
  document.body.append(menu);
  menu.showPopover({ source: opener } as ShowPopoverOptions);
  menu.querySelector('button')?.focus({ preventScroll: true });
  if (front[0]) void copy(front[0], acts);
}

/** Newer than what TypeScript knows: what it belongs to, at which it is placed. */
interface ShowPopoverOptions {
  source: HTMLElement;
}

interface Acts {
  references: readonly Reference[];
  say(words: string): void;
}

function formLists(front: readonly CitingFormat[], folded: readonly CitingFormat[], acts: Acts): HTMLElement[] {
  const listOf = (formats: readonly CitingFormat[]) => element('ul', {}, ...formats.map((format) => formItem(format, acts)));
  return [listOf(front), element('details', { class: 'cite-others' }, element('summary', {}, otherForms), listOf(folded))];
}

async function copy(format: CitingFormat, { references, say }: Acts): Promise<void> {
  const { text, html } = citedList(references, format);
  say((await (html ? copyRich(html, text) : copyText(text))) ? copiedSeveral(references.length, format.name) : copyForbidden);
}

function formItem(format: CitingFormat, acts: Acts): HTMLElement {
  const choose = (): void => {
    rememberForm(format.key);
    void copy(format, acts);
  };
  const made = button('', choose, { 'data-form': format.key });
  made.append(format.name, ...(format.remark ? [element('span', { class: 'cite-remark' }, format.remark)] : []));
  return element('li', {}, made);
}

function fileList({ references, say }: Acts): HTMLElement[] {
  const save = async (form: FileForm): Promise<void> => {
    try {
      const [, extension, type] = files[form];
      download(await contentOf(references, form), `${bibliographyName}-${today()}.${extension}`, type);
      say(sourcesDownloaded(references.length));
    } catch (error) {
      console.warn(error);
      say(sourcesMissing);
    }
  };
  const names = Object.entries(files) as [FileForm, (typeof files)[FileForm]][];
  const items = names.map(([form, [name]]) =>
    element(
      'li',
      {},
      button(name, () => void save(form), { 'aria-label': downloadSources(name), 'data-file': form }),
    ),
  );
  return [element('p', { class: 'export-scope' }, sourcesAsFile), element('ul', { class: 'export-sources' }, ...items)];
}

/** What writes Word files is loaded only for one. */
async function contentOf(references: readonly Reference[], form: FileForm): Promise<BlobPart> {
  const { bibliography, bibliographyFile } = await import('../files/bibliography.ts');
  if (form !== 'docx') return bibliography(references, form);
  return (await (await import('../../office/write-word.ts')).writeWord(bibliographyFile(references))) as BlobPart;
}
