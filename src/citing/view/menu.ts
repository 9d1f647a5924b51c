/**
 * The copy menu: which words are meant, and the forms in which they can be copied. Opened at a unit's link mark, at a
 * sentence or a selection; loaded when it is first asked for. It stays open after copying, and says itself what came of it.
 */
import { copyRich, copyText } from '../../browser/clipboard.ts';
import { download } from '../../browser/download.ts';
import { contactPath, firstWords } from '../../contact/report.ts';
import { wordType } from '../../office/word-file.ts';
import { unitId } from '../../policy/ids.ts';
import { address } from '../../site/address.ts';
import { copiedForm, copyYourself, printChoice, printUnit, wordDownloaded, wordMissing } from '../../wording/citing.ts';
import type { CitingFacts } from '../facts.ts';
import { arrangedFormats, type CitingFormat, formatsFor } from '../formats.ts';
import { fetchCitingFacts } from '../page-facts.ts';
import { hasCorrection, readWording } from '../quoted-words.ts';
import type { Reference } from '../reference.ts';
import { lastForm, rememberForm } from './last-form.ts';
import { arrangeForms, type MenuActs, type MenuParts, menuParts, wordKey } from './menu-parts.ts';
import { placeBeside, scopeChoices, titleOf } from './menu-view.ts';
import { innerTarget, referenceTo, sentencesOf, type Target } from './target.ts';

/** What the menu is open for. */
interface Cited {
  target: Target;
  reference: Reference;
  facts: CitingFacts;
}

export class CopyMenu {
  readonly #acts: MenuActs = {
    copy: (format) => void this.#copy(format),
    download: () => void this.#download(),
    share: () => void this.#share(),
    print: () => void this.#print(),
    preview: (format) => this.#preview(format),
    closed: () => mark(null),
    resized: () => this.#place(),
  };
  #parts: MenuParts | undefined;
  #facts: Promise<CitingFacts> | undefined;
  #cited: Cited | undefined;
  #beside = new DOMRect();

  /** Opens the menu for a target, beside `beside`; what had the focus gets it back. Throws DataFileFault. */
  async open(target: Target, beside: DOMRect): Promise<void> {
    const facts = await this.#load(target.unit);
    this.#parts ??= this.#build();
    this.say('');
    this.#show(this.#parts, target, facts);
    arrangeForms(this.#parts, lastForm(), this.#offered, this.#acts);
    const { box } = this.#parts;
    this.#beside = beside;
    box.showPopover();
    this.#place();
    box.querySelector<HTMLElement>('.cite-forms button')?.focus({ preventScroll: true });
  }

  get isOpen(): boolean {
    return this.#parts?.box.matches(':popover-open') ?? false;
  }

  say(words: string): void {
    if (this.#parts) this.#parts.said.textContent = words;
  }

  /** Acts on a key that means a form or a sentence (0: the whole unit). */
  press(key: string): void {
    if (!this.isOpen || !this.#cited) return;
    const format = this.#offered.find((candidate) => candidate.key === key);
    if (format) void this.#copy(format);
    else if (key === wordKey) void this.#download();
    else if (key === '0') this.#choose(null);
    else if (/^\d$/u.test(key)) this.#choose(sentencesOf(this.#cited.target.unit)[Number(key) - 1]);
  }

  /** Fetched once; a failure is forgotten, so that the next call tries again. */
  #load(unit: Element): Promise<CitingFacts> {
    this.#facts ??= fetchCitingFacts(unit).catch((error: unknown) => {
      this.#facts = undefined;
      throw error;
    });
    return this.#facts;
  }

  #place(): void {
    if (this.isOpen && this.#parts) place(this.#parts.box, this.#beside);
  }

  #build(): MenuParts {
    const parts = menuParts(this.#acts);
    document.body.append(parts.box);
    return parts;
  }

  #show(parts: MenuParts, target: Target, facts: CitingFacts): void {
    const reference = referenceTo(target, facts);
    this.#cited = { target, reference, facts };
    parts.title.textContent = titleOf(reference);
    parts.tell.href = tellAddress(target, reference);
    parts.file.hidden = reference.path.length === 0;
    parts.print.textContent = isWholeDocument(target) ? printChoice : printUnit;
    parts.corrections.hidden = !hasCorrection(reference.wording);
    parts.scope.replaceChildren(...scopeChoices(target, facts, (inner) => this.#choose(inner)));
    mark(target);
    this.#preview(arrangedFormats(lastForm(), this.#offered).front[0]);
  }

  /** Another sentence or part of the unit, or the whole of it; the focus stays where it is among the choices. */
  #choose(inner: HTMLElement | null | undefined): void {
    const [parts, cited] = [this.#parts, this.#cited];
    if (!parts || !cited || inner === undefined) return;
    const focused = [...parts.scope.children].indexOf(document.activeElement as Element);
    this.#show(parts, { unit: cited.target.unit, ...innerTarget(inner), selection: null }, cited.facts);
    if (focused >= 0) (parts.scope.children[focused] as HTMLElement | undefined)?.focus();
  }

  get #offered(): readonly CitingFormat[] {
    return this.#cited ? formatsFor(this.#cited.reference) : [];
  }

  get #which(): 'received' | 'read' {
    return this.#parts?.asRead.checked ? 'read' : 'received';
  }

  #textOf(format: CitingFormat): string {
    return this.#cited ? format.make(this.#cited.reference, this.#which) : '';
  }

  /** What writes Word files is loaded only now. */
  async #download(): Promise<void> {
    if (!this.#cited || this.#parts?.file.hidden) return;
    const { reference } = this.#cited;
    try {
      const { passageBytes, passageFile } = await import('../files/passage-file.ts');
      const bytes = await passageBytes(reference, this.#which);
      download(bytes as BlobPart, `${passageFile(reference, this.#which).title}.docx`, wordType);
      this.say(wordDownloaded);
    } catch (error) {
      console.warn(error);
      this.say(wordMissing);
    }
  }

  #preview(format: CitingFormat | undefined): void {
    if (this.#parts && format) this.#parts.preview.textContent = this.#textOf(format);
  }

  async #share(): Promise<void> {
    if (!this.#cited) return;
    const { share, sharedPassage } = await import('./share.ts');
    const said = await share(sharedPassage(this.#cited.reference));
    if (said) this.say(said);
  }

  /** The unit alone, or the row of a table; of a selection all units and rows that it touches; what of a whole document is asked. */
  async #print(): Promise<void> {
    const { target, facts } = this.#cited ?? {};
    if (!target || !facts) return;
    if (isWholeDocument(target)) return this.#choosePrint();
    const [{ printUnits }, { printedOf }] = await Promise.all([import('../printing/print-units.ts'), import('./printed-target.ts')]);
    this.#parts?.box.hidePopover();
    await printUnits(printedOf(target), facts);
  }

  async #choosePrint(): Promise<void> {
    const { choosePrint } = await import('../printing/choose.ts');
    this.#parts?.box.hidePopover();
    await choosePrint(null);
  }

  async #copy(format: CitingFormat): Promise<void> {
    const text = this.#textOf(format);
    this.#preview(format);
    rememberForm(format.key);
    if (await (format.rich ? copyRich(this.#textOf({ ...format, make: format.rich }), text) : copyText(text))) return this.say(copiedForm(format.name));
    if (this.#parts) getSelection()?.selectAllChildren(this.#parts.preview);
    this.say(copyYourself);
  }
}

const isWholeDocument = ({ unit }: Pick<Target, 'unit'>): boolean => !unit.matches('.unit');

/** Where to tell of a fault in what is cited: with its id and its words, of a whole unit the first of them. */
function tellAddress({ unit, sentence, part, selection }: Target, { document, wording }: Reference): string {
  const words = readWording(wording);
  const place = isWholeDocument({ unit }) ? document.id : unitId(document.id, (sentence ?? part ?? unit).id);
  return address(contactPath({ unit: place, words: sentence || part || selection ? words : firstWords(words) }));
}

/** Marks on the page what is cited, as long as the menu is open. */
function mark(marked: Target | null): void {
  for (const old of document.querySelectorAll('.citing')) old.classList.remove('citing');
  if (marked && !marked.selection) (marked.sentence ?? marked.part ?? marked.unit.querySelector(':scope > .own > .own-text'))?.classList.add('citing');
}

function place(box: HTMLElement, at: DOMRect): void {
  const screen = { width: document.documentElement.clientWidth, inner: innerWidth, height: innerHeight };
  const { top, left } = placeBeside(at, { width: box.offsetWidth, height: box.offsetHeight }, screen);
  box.style.setProperty('--top', `${top}px`);
  box.style.setProperty('--left', `${left}px`);
}
