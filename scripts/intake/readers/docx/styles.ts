/** How paragraphs and runs are set: what styles say, from the defaults to the last style of the chain. */
import { childOf, childrenNamed, numberOf, switchOf, valOf, wholeNumber, type XmlElement } from './xml-tree.ts';

export interface RunLook {
  bold?: boolean;
  hidden?: boolean;
  /** The font of Chinese characters. */
  font?: string;
  /** The font of Latin letters: Wingdings. */
  latinFont?: string;
  /** In points. */
  size?: number;
}

export interface ParagraphLook {
  /** From 1; 0 for text. */
  level?: number;
  align?: string;
  /** Where its first line begins, in twentieths of a point from the margin. */
  indent?: number;
  numbering?: StyleNumbering;
}

export interface StyleNumbering {
  numId?: string;
  level?: number;
  /** The style that says so; absent where the paragraph itself does. */
  style?: string;
}

interface Style {
  paragraph: ParagraphLook;
  run: RunLook;
}

/** Fields of `over` take the place of those of `under`. */
const laidOver = <T extends object>(under: T, over: T): T => ({
  ...under,
  ...Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)),
});

/** Bold in two layers of styles is bold in neither. */
const toggled = (under: boolean | undefined, over: boolean | undefined): boolean | undefined => (over === undefined ? under : over !== (under ?? false));

export function runLook(properties: XmlElement | undefined): RunLook {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const size = numberOf(properties, 'w:sz');
  return {
    bold: switchOf(properties, 'w:b'),
    hidden: switchOf(properties, 'w:vanish'),
    font: fonts?.['w:eastAsia'],
    latinFont: fonts?.['w:ascii'],
    size: size && size / 2,
  };
}

export function paragraphLook(properties: XmlElement | undefined, style?: string): ParagraphLook {
  const outline = numberOf(properties, 'w:outlineLvl');
  return {
    level: outline === undefined ? undefined : outline >= 0 && outline < 9 ? outline + 1 : 0,
    align: valOf(properties, 'w:jc'),
    indent: indentOf(childOf(properties, 'w:ind')),
    numbering: numberingOf(childOf(properties, 'w:numPr'), style),
  };
}

/** A hundredth of a character is told by the size of letters, which is about 16 points in official documents. */
const twipsOfCharacter = 320;

function indentOf(indent: XmlElement | undefined): number | undefined {
  if (!indent) return undefined;
  const of = (...names: string[]): number => {
    const characters = names.map((name) => wholeNumber(indent.attributes[`w:${name}Chars`])).find((value) => value !== undefined);
    const twips = names.map((name) => wholeNumber(indent.attributes[`w:${name}`])).find((value) => value !== undefined);
    return characters ? (characters / 100) * twipsOfCharacter : (twips ?? 0);
  };
  return of('start', 'left') + of('firstLine') - of('hanging');
}

function numberingOf(properties: XmlElement | undefined, style: string | undefined): StyleNumbering | undefined {
  return properties && { numId: valOf(properties, 'w:numId'), level: numberOf(properties, 'w:ilvl'), style };
}

/** Who says the level is who may be linked to one: the paragraph itself never is. */
function numberingOver(under: StyleNumbering | undefined, over: StyleNumbering | undefined): StyleNumbering | undefined {
  if (!under || !over) return over ?? under;
  const own = over.level !== undefined || over.style !== undefined;
  return { numId: over.numId ?? under.numId, level: over.level ?? under.level, style: own ? over.style : under.style };
}

const headingName = /^(?:heading|标题)\s*([1-9])$/iu;

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();
  readonly #defaults: RunLook;
  readonly #usual: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of childrenNamed(root, 'w:style')) this.#elements.set(style.attributes['w:styleId'] ?? '', style);
    this.#defaults = runLook(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    this.#usual = childrenNamed(root, 'w:style').find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
  }

  paragraph(properties: XmlElement | undefined): ParagraphLook {
    const own = paragraphLook(properties);
    const { paragraph } = this.#style(valOf(properties, 'w:pStyle') ?? this.#usual);
    return { ...laidOver(paragraph, own), numbering: numberingOver(paragraph.numbering, own.numbering) };
  }

  /** What runs of a paragraph are like before they say otherwise. */
  runsOf(properties: XmlElement | undefined): RunLook {
    return laidOver(this.#defaults, this.#style(valOf(properties, 'w:pStyle') ?? this.#usual).run);
  }

  run(ofParagraph: RunLook, properties: XmlElement | undefined): RunLook {
    if (!properties) return ofParagraph;
    const style = this.#style(valOf(properties, 'w:rStyle')).run;
    const styled = { ...laidOver(ofParagraph, style), bold: toggled(ofParagraph.bold, style.bold) };
    return laidOver(styled, runLook(properties));
  }

  /** A style with all that it is based on; a chain that bites its tail ends there. */
  #style(id: string | undefined): Style {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    let known: Style | undefined;
    for (let at = id; at !== undefined && !seen.has(at) && !known; at = valOf(chain.at(-1), 'w:basedOn')) {
      seen.add(at);
      known = this.#resolved.get(at);
      const element = this.#elements.get(at);
      if (!element) break;
      if (!known) chain.push(element);
    }
    let style = known ?? { paragraph: {}, run: {} };
    for (const element of chain.reverse()) {
      style = extended(style, element);
      this.#resolved.set(element.attributes['w:styleId'] ?? '', style);
    }
    return style;
  }
}

function extended(base: Style, element: XmlElement): Style {
  const id = element.attributes['w:styleId'];
  const own = paragraphLook(childOf(element, 'w:pPr'), id);
  const named = headingName.exec(valOf(element, 'w:name') ?? '')?.[1];
  const level = own.level ?? (named === undefined ? undefined : Number(named));
  return {
    paragraph: { ...laidOver(base.paragraph, { ...own, level }), numbering: numberingOver(base.paragraph.numbering, own.numbering) },
    run: laidOver(base.run, runLook(childOf(element, 'w:rPr'))),
  };
}
