/** What stands inside a paragraph, in the order of the document. */

import { type Field, fieldName, isPageField, isSilent, linkOf, printedBy } from './fields.ts';
import type { Account } from './left-out.ts';
import type { NoteKind, Notes } from './notes.ts';
import { lineEnd, type ParagraphDraft } from './paragraph-draft.ts';
import type { RunLook, Styles } from './styles.ts';
import { isPrivate, seenText, symbolOf } from './symbols.ts';
import { childOf, childrenOf, elementsIn, isOn, switchOf, textIn, type XmlElement } from './xml-tree.ts';

/** What runs are read with; the same for all parts of a document, but for fields and links. */
export interface PartContext {
  styles: Styles;
  notes: Notes;
  account: Account;
  fields: ReadonlyMap<XmlElement, Field>;
  /** Addresses by the ids of relations. */
  links: ReadonlyMap<string, string>;
  /** The mark of the note that is being read. */
  mark?: string;
}

interface OpenField {
  field: Field;
  inResult: boolean;
  /** It stands in no instruction of another. */
  outerShown: boolean;
  /** It or one around it is the number of a page. */
  isPage: boolean;
  /** Where it or one around it leads to. */
  link: string | undefined;
}

type Handler = (element: XmlElement, look: RunLook) => void;

/** Reads the paragraphs of one story (the body, a note, a text box): fields go on from one to the next. */
export class RunReader {
  readonly #context: PartContext;
  readonly #fields: OpenField[] = [];
  readonly #openFields = new Set<Field>();
  #draft: ParagraphDraft;
  #link: string | undefined;

  readonly #handlers: Readonly<Record<string, Handler | undefined>> = {
    'w:r': (run, look) => this.#inside(run, this.#context.styles.run(look, childOf(run, 'w:rPr'))),
    'w:t': (element, look) => this.#words(seenText(textIn(element), look.latinFont), look),
    'w:tab': (_, look) => this.#words('  ', look),
    'w:ptab': (_, look) => this.#words('  ', look),
    'w:noBreakHyphen': (_, look) => this.#words('-', look),
    'w:br': (_, look) => this.#emit(lineEnd, look),
    'w:cr': (_, look) => this.#emit(lineEnd, look),
    'w:sym': (element, look) => this.#symbol(element, look),
    'w:ins': (element, look) => this.#tracked('inserted', element, look),
    'w:moveTo': (element, look) => this.#tracked('moved', element, look),
    'w:del': (element) => this.#removed(element),
    'w:moveFrom': (element) => this.#removed(element),
    'w:hyperlink': (element, look) => this.#hyperlink(element, look),
    'w:fldChar': (element, look) => this.#fieldMark(element, look),
    'w:fldSimple': (element, look) => this.#simpleField(element, look),
    'w:sdt': (element, look) => this.#control(element, look),
    'w:ruby': (element, look) => this.#ruby(element, look),
    'w:footnoteReference': (element, look) => this.#cite('footnote', element, look),
    'w:endnoteReference': (element, look) => this.#cite('endnote', element, look),
    'w:footnoteRef': (_, look) => this.#emit(this.#context.mark ?? '', look, '注号'),
    'w:endnoteRef': (_, look) => this.#emit(this.#context.mark ?? '', look, '注号'),
    'm:oMath': (element, look) => this.#formula(element, look),
    'w:drawing': (element) => this.#drawing(element),
    'w:pict': (element) => this.#drawing(element),
    'w:object': (element) => this.#drawing(element),
    'w:txbxContent': (element) => void this.#draft.boxes.push(element),
  };

  constructor(context: PartContext, draft: ParagraphDraft) {
    this.#context = context;
    this.#draft = draft;
  }

  /** Adds what the paragraph holds to the draft. */
  read(paragraph: XmlElement, look: RunLook, draft: ParagraphDraft): void {
    this.#draft = draft;
    this.#link = undefined;
    this.#inside(paragraph, look);
  }

  /** Elements that are no words and no properties hold more of the same: smart tags, directions, custom XML. */
  #inside(element: XmlElement, look: RunLook): void {
    for (const child of childrenOf(element)) {
      const handler = this.#handlers[child.name];
      if (handler) handler(child, look);
      else if (!isBeside(child.name)) this.#inside(child, look);
    }
  }

  #words(text: string, look: RunLook): void {
    this.#emit(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, ' '), look);
  }

  #emit(text: string, look: RunLook, restored?: string): void {
    const field = this.#fields.at(-1);
    if (text === '' || (field && !(field.outerShown && field.inResult))) return;
    if (field?.isPage) this.#context.account.leaveOut('页码', text);
    else if (look.hidden) {
      this.#draft.hidden = true;
      this.#context.account.leaveOut('隐藏文字', text);
    } else this.#draft.pieces.push({ text, look, href: this.#link ?? field?.link, restored });
  }

  #symbol(element: XmlElement, look: RunLook): void {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
    if (!(code >= 0x20 && code <= 0xffff)) return;
    const character = symbolOf(element.attributes['w:font'], code) ?? String.fromCharCode(code);
    if (isPrivate(character)) this.#context.account.count('unknownSymbols');
    this.#words(character, look);
  }

  #tracked(what: 'inserted' | 'moved', element: XmlElement, look: RunLook): void {
    this.#context.account.count(what);
    this.#inside(element, look);
  }

  #removed(element: XmlElement): void {
    this.#context.account.count('deleted');
    this.#context.account.leaveOut('修订中删去的文字', wordsIn(element));
  }

  #hyperlink(element: XmlElement, look: RunLook): void {
    const outer = this.#link;
    this.#link = this.#context.links.get(element.attributes['r:id'] ?? '') ?? outer;
    this.#inside(element, look);
    this.#link = outer;
  }

  #fieldMark(element: XmlElement, look: RunLook): void {
    const field = this.#context.fields.get(element);
    if (!field) return;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') this.#open(field, false);
    // What began it was deleted.
    if (!this.#openFields.has(field)) return;
    // Those within it are still open where what ended them was deleted.
    while (this.#fields.at(-1)?.field !== field) this.#close();
    const found = this.#fields.at(-1);
    if (type === 'separate' && found) found.inResult = true;
    if (type !== 'end') return;
    this.#close();
    if (!field.hasResult) this.#printed(field.instruction, look);
  }

  #open(field: Field, inResult: boolean): void {
    const outer = this.#fields.at(-1);
    this.#openFields.add(field);
    this.#fields.push({
      field,
      inResult,
      outerShown: !outer || (outer.outerShown && outer.inResult),
      isPage: (outer?.isPage ?? false) || isPageField(field.instruction),
      link: linkOf(field.instruction) ?? outer?.link,
    });
  }

  #close(): void {
    const closed = this.#fields.pop();
    if (closed) this.#openFields.delete(closed.field);
  }

  #printed(instruction: string, look: RunLook): void {
    const text = printedBy(instruction);
    if (text !== null) this.#emit(text, look, '域');
    else if (!isSilent(instruction) && !isPageField(instruction)) this.#context.account.missField(fieldName(instruction));
  }

  #simpleField(element: XmlElement, look: RunLook): void {
    const instruction = element.attributes['w:instr'] ?? '';
    const field = { instruction, hasResult: true };
    this.#open(field, true);
    this.#inside(element, look);
    while (this.#openFields.has(field)) this.#close();
  }

  #control(element: XmlElement, look: RunLook): void {
    const content = childOf(element, 'w:sdtContent');
    if (!content) return;
    if (switchOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) this.#context.account.leaveOut('内容控件的占位文字', wordsIn(content));
    else this.#inside(content, look);
  }

  #ruby(element: XmlElement, look: RunLook): void {
    const above = childOf(element, 'w:rt');
    if (above) this.#context.account.leaveOut('注音', wordsIn(above));
    this.#inside(childOf(element, 'w:rubyBase') ?? element, look);
  }

  #cite(kind: NoteKind, element: XmlElement, look: RunLook): void {
    const isCustom = isOn(element.attributes['w:customMarkFollows']);
    const note = this.#context.notes.cite(kind, element.attributes['w:id'] ?? '', isCustom);
    if (!note) return;
    this.#emit(note.mark, look, '注号');
    this.#draft.notes.push(note);
  }

  #formula(element: XmlElement, look: RunLook): void {
    this.#context.account.count('formulas');
    for (const part of elementsIn(element)) if (part.name === 'm:t' || part.name === 'w:t') this.#words(textIn(part), look);
  }

  /** Pictures are counted; what stands in their boxes is text. */
  #drawing(element: XmlElement): void {
    const boxes = boxesIn(element);
    for (const box of boxes) this.#draft.boxes.push(box);
    if (boxes.length === 0) this.#picture(element);
  }

  #picture(element: XmlElement): void {
    let isPicture = false;
    for (const { name, attributes } of elementsIn(element)) {
      if (name === 'v:textpath') this.#context.account.leaveOut('艺术字', attributes.string ?? '');
      isPicture ||= name === 'a:blip' || name === 'v:imagedata' || (name === 'a:graphicData' && isChart(attributes.uri));
    }
    if (isPicture) this.#context.account.count('pictures');
  }
}

/** Charts and diagrams; other graphics are lines and frames. */
const isChart = (uri: string | undefined): boolean => /chart|diagram/u.test(uri ?? '');

/** Properties, instructions, marks of places: nothing that is printed. */
const isBeside = (name: string): boolean => /(?:Pr|instrText|delText|delInstrText|fldData|softHyphen|lastRenderedPageBreak)$/u.test(name);

/** The outermost boxes. */
function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
}

/** Words in it, paragraphs parted by line ends, whether deleted or not; instructions are none. */
export function wordsIn(element: XmlElement): string {
  const parts: string[] = [];
  for (const part of elementsIn(element)) {
    if (part.name === 'w:t' || part.name === 'w:delText' || part.name === 'm:t') parts.push(textIn(part));
    else if (part.name === 'w:tab') parts.push(' ');
    else if (part.name === 'w:p' || part.name === 'w:br') parts.push('\n');
  }
  return parts
    .join('')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}
