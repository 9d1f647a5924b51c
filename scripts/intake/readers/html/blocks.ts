/** The blocks of a page: the lines that its elements make, each with its place among the nodes. */
import type { LineForm, RestoredSpan } from '../../received/extract.ts';
import { LineText } from './line-text.ts';
import { listNumber } from './list-numbers.ts';
import { namesOf, type PageNode } from './page-nodes.ts';
import { type Style, styleIn } from './style.ts';

export interface Block {
  text: string;
  form: LineForm;
  restored?: RestoredSpan[];
  /** Index of its first node of text; blocks stand in this order. */
  at: number;
  /** Index of the innermost block element that holds it; -1 outside all. */
  holder: number;
  hidden: boolean;
  /** It stands in navigation, a footer, a list of links. */
  aside: boolean;
  /** UTF-16 units of it that are links. */
  linked: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const never = words('script style template noscript iframe object select option textarea button canvas svg audio video head map datalist');
const blockNames = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul br',
);
const asideNames = words('nav header footer aside menu');
const attachment = /\.(?:docx?|pdf|xlsx?|zip|rar|wps|et|ofd|pptx?)(?:[?#].*)?$/iu;

interface Open {
  index: number;
  end: number;
  style: Style;
  aside: boolean;
  href: string | null;
  linked: boolean;
  block: boolean;
  holder: number;
  pre: boolean;
}

export function blocksOf(nodes: readonly PageNode[], pageParts: ReadonlySet<string>): Block[] {
  return new BlockReader(nodes, pageParts).read();
}

/** Walks the nodes once, with the open elements at hand. */
class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #line = new LineText();
  readonly #open: Open[] = [{ index: -1, end: 0, style: {}, aside: false, href: null, linked: false, block: false, holder: -1, pre: false }];
  readonly #counts = new Map<number, number>();
  #at = -1;
  #linked = 0;
  #href: string | null = null;
  #item: number | null = null;

  readonly #nodes: readonly PageNode[];
  readonly #pageParts: ReadonlySet<string>;
  constructor(nodes: readonly PageNode[], pageParts: ReadonlySet<string>) {
    this.#nodes = nodes;
    this.#pageParts = pageParts;
  }

  read(): Block[] {
    for (let i = 0; i < this.#nodes.length; i++) {
      this.#closeBefore(i);
      const node = this.#nodes[i] as PageNode;
      if (node.name === '') this.#text(node.text, i);
      else if (never.has(node.name)) i = node.end - 1;
      else if (node.name !== '!') this.#enter(node, i);
    }
    this.#flush();
    return this.#blocks.sort((a, b) => a.at - b.at);
  }

  get #top(): Open {
    return this.#open.at(-1) as Open;
  }

  /** Whether the whole line is hidden, not only words in it. */
  get #holderHidden(): boolean {
    return this.#open.findLast(({ block }) => block)?.style.hidden ?? false;
  }

  #closeBefore(i: number): void {
    for (let top = this.#top; this.#open.length > 1 && top.end <= i; top = this.#top) {
      if (top.block) this.#flush();
      this.#open.pop();
    }
  }

  #enter(node: PageNode, index: number): void {
    const outer = this.#top;
    const block = blockNames.has(node.name);
    const href = node.name === 'a' && typeof node.properties.href === 'string' ? node.properties.href : null;
    const file = href !== null && attachment.test(href) ? href : null;
    if (block || (file && this.#href)) this.#flush();
    const names = namesOf(node);
    this.#open.push({
      index,
      end: node.end,
      style: styleIn(node, outer.style),
      aside: outer.aside || asideNames.has(node.name) || (node.name !== 'body' && names.some((name) => this.#pageParts.has(name))),
      href: file ?? outer.href,
      linked: outer.linked || href !== null,
      block,
      holder: block ? index : outer.holder,
      pre: outer.pre || node.name === 'pre',
    });
    if (node.name === 'li') this.#item = index;
  }

  #text(text: string, index: number): void {
    const lines = this.#top.pre ? text.split(/\r?\n/u) : [text];
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#flush();
      if (!line.trim()) {
        this.#line.append(line, {});
        continue;
      }
      if (this.#top.style.hidden && !this.#holderHidden) {
        this.#blocks.push({ text: line.trim(), form: {}, at: index, holder: this.#top.holder, hidden: true, aside: this.#top.aside, linked: 0 });
        continue;
      }
      if (this.#at < 0) this.#at = index;
      if (this.#top.linked) this.#linked += line.trim().length;
      this.#href ??= this.#top.href;
      this.#line.append(line, this.#top.style);
    }
  }

  #flush(): void {
    const taken = this.#line.taken();
    if (taken) this.#blocks.push(this.#blockOf(taken));
    this.#at = -1;
    this.#linked = 0;
    this.#href = null;
  }

  #blockOf({ text, form }: { text: string; form: LineForm }): Block {
    const { style, aside, holder } = this.#top;
    const number = this.#number(text);
    const heading = /^h([1-6])$/u.exec(this.#nodes[holder]?.name ?? '')?.[1];
    return {
      text: `${number ?? ''}${text}`,
      form: {
        ...form,
        ...(style.align === 'center' && { centred: true }),
        ...((style.align === 'right' || style.align === 'end') && { right: true }),
        ...(heading && { heading: Number(heading) }),
        ...(this.#href && { href: this.#href }),
        ...(number === '' && { item: true }),
        ...(number && form.bold && { bold: form.bold + number.length }),
      },
      ...(number && { restored: [{ start: 0, end: number.length, what: '列表编号' }] }),
      at: this.#at,
      holder,
      hidden: style.hidden ?? false,
      aside,
      linked: this.#linked,
    };
  }

  /** The number of a list item at its first line, '' where the item has a dot; null elsewhere. */
  #number(text: string): string | null {
    const item = this.#item;
    this.#item = null;
    return item === null ? null : listNumber(this.#nodes, item, this.#counts, this.#top.style, text);
  }
}
