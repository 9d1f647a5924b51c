/**
 * The copy menu: which words are meant, and the forms in which they can be copied. Opened at a unit's link mark, at a
 * sentence or a selection; loaded when it is first asked for.
 */
import { copyText } from '../../browser/clipboard.ts';
import { copiedForm, copyYourself } from '../../wording/citing.ts';
import type { CitingFacts } from '../facts.ts';
import { type CitingFormat, citingFormats } from '../formats.ts';
import { fetchCitingFacts } from '../page-facts.ts';
import { hasCorrection } from '../quoted-words.ts';
import type { Reference } from '../reference.ts';
import { type MenuParts, menuParts } from './menu-parts.ts';
import { placeBeside, scopeChoices, titleOf } from './menu-view.ts';
import { innerTarget, referenceTo, sentencesOf, type Target, unitsTouched } from './target.ts';

/** What the menu is open for. */
interface Cited {
  target: Target;
  reference: Reference;
  facts: CitingFacts;
}

export class CopyMenu {
  /** Says something for a moment, for eyes and screen readers. */
  readonly #say: (words: string) => void;
  #parts: MenuParts | undefined;
  #facts: Promise<CitingFacts> | undefined;
  #cited: Cited | undefined;
  #opener: HTMLElement | null = null;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  /** Opens the menu for a target, beside `beside`; `from` gets the focus back. Throws DataFileFault. */
  async open(target: Target, beside: DOMRect, from: HTMLElement | null): Promise<void> {
    this.#opener = from;
    const facts = await this.#load(target.unit);
    this.#parts ??= this.#build();
    this.#show(this.#parts, target, facts);
    const { box } = this.#parts;
    box.showPopover();
    place(box, beside);
    box.querySelector<HTMLElement>('.cite-forms button')?.focus({ preventScroll: true });
  }

  get isOpen(): boolean {
    return this.#parts?.box.matches(':popover-open') ?? false;
  }

  /** Acts on a key that means a form or a sentence (0: the whole unit). */
  press(key: string): void {
    if (!this.isOpen || !this.#cited) return;
    const format = citingFormats.find((candidate) => candidate.key === key);
    if (format) void this.#copy(format);
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

  #build(): MenuParts {
    const parts = menuParts({
      copy: (format) => void this.#copy(format),
      preview: (format) => this.#preview(format),
      share: () => void this.#share(),
      print: () => void this.#print(),
      closed: () => mark(null),
    });
    document.body.append(parts.box);
    return parts;
  }

  #show(parts: MenuParts, target: Target, facts: CitingFacts): void {
    const reference = referenceTo(target, facts);
    this.#cited = { target, reference, facts };
    parts.title.textContent = titleOf(reference);
    parts.corrections.hidden = !hasCorrection(reference.wording);
    parts.scope.replaceChildren(...scopeChoices(target, facts, (inner) => this.#choose(inner)));
    mark(target);
    this.#preview(citingFormats[0]);
  }

  /** Another sentence or part of the unit, or the whole of it; the focus stays where it is among the choices. */
  #choose(inner: HTMLElement | null | undefined): void {
    const [parts, cited] = [this.#parts, this.#cited];
    if (!parts || !cited || inner === undefined) return;
    const focused = [...parts.scope.children].indexOf(document.activeElement as Element);
    this.#show(parts, { unit: cited.target.unit, ...innerTarget(inner), selection: null }, cited.facts);
    if (focused >= 0) (parts.scope.children[focused] as HTMLElement | undefined)?.focus();
  }

  #textOf(format: CitingFormat): string {
    return this.#cited ? format.make(this.#cited.reference, this.#parts?.asRead.checked ? 'read' : 'received') : '';
  }

  #preview(format: CitingFormat | undefined): void {
    if (this.#parts && format) this.#parts.preview.textContent = this.#textOf(format);
  }

  async #share(): Promise<void> {
    if (!this.#cited) return;
    const { share, sharedPassage } = await import('./share.ts');
    const said = await share(sharedPassage(this.#cited.reference));
    if (said) this.#say(said);
  }

  /** The unit alone, whatever of it is cited; of a selection all units that it touches. */
  async #print(): Promise<void> {
    const { target, facts } = this.#cited ?? {};
    if (!target || !facts) return;
    const { printUnits } = await import('../printing/print-units.ts');
    this.#parts?.box.hidePopover();
    await printUnits(unitsTouched(target), facts);
  }

  async #copy(format: CitingFormat): Promise<void> {
    if (await copyText(this.#textOf(format))) {
      this.#say(copiedForm(format.name));
      this.#parts?.box.hidePopover();
      this.#opener?.focus({ preventScroll: true });
      return;
    }
    this.#preview(format);
    if (this.#parts) getSelection()?.selectAllChildren(this.#parts.preview);
    this.#say(copyYourself);
  }
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
