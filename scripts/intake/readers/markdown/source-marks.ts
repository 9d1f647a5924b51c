/**
 * What Markdown files hold that CommonMark does not know: comments, containers (`::: tip 标题`), places for a list of contents.
 * They are taken out before the text is parsed, spaces in their stead, so that every offset stays.
 */
import type { LeftOut } from '../../received/extract.ts';

export interface MarkedSource {
  /** As long as the source. */
  text: string;
  containers: Container[];
  leftOut: LeftOut[];
}

/** A box round some lines. Offsets of the source: of its opening line, and behind its closing one. */
export interface Container {
  start: number;
  end: number;
  /** Latin: tip, details, right; empty where none is given. */
  kind: string;
  /** As printed at the head of the box; empty where none is given. */
  title: string;
  /** Whether its end is marked. What is not closed goes on to the end of the text. */
  closed: boolean;
}

interface SourceLine {
  start: number;
  text: string;
}

const fence = /^ {0,3}(?<mark>`{3,}|~{3,})/u;
const opening = /^\s*(?<colons>:{3,})\s*(?<name>\S.*)$/u;
const kindAndTitle = /^(?<kind>[A-Za-z][\w-]*)(?![\w-])\s*(?<title>.*)$/u;
const closing = /^\s*(?<colons>:{3,})\s*$/u;
const contentsPlace = /^\s*(?:\[\[toc\]\]|\[toc\])\s*$/iu;

export function markedSource(source: string): MarkedSource {
  const uncommented = withoutComments(source);
  const lines = outsideFences(linesOf(uncommented.text));
  const places = lines.filter(({ text }) => contentsPlace.test(text));
  const { containers, marks } = containersIn(lines, source.length);
  const leftOut = [...uncommented.leftOut, ...places.map(({ text }) => ({ reason: '目录占位符', words: text.trim() }))];
  return { text: blanked(uncommented.text, [...places, ...marks]), containers, leftOut };
}

function linesOf(source: string): SourceLine[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

/** Lines that are not code: there, everything is text. */
function outsideFences(lines: readonly SourceLine[]): SourceLine[] {
  let open = '';
  return lines.filter(({ text }) => {
    const mark = fence.exec(text)?.groups?.mark ?? '';
    const closes = open !== '' && mark.startsWith(open) && text.trim() === mark;
    if (open === '') open = mark;
    else if (closes) open = '';
    return open === '' && mark === '';
  });
}

/** Containers from the outermost in; `marks` are the lines that open and close them. */
function containersIn(lines: readonly SourceLine[], length: number): { containers: Container[]; marks: SourceLine[] } {
  const containers: Container[] = [];
  const open: { container: Container; colons: number }[] = [];
  const marks: SourceLine[] = [];
  for (const line of lines) {
    const end = closing.exec(line.text)?.groups;
    const begin = end ? undefined : opening.exec(line.text)?.groups;
    if (end) closeLast(open, end.colons?.length ?? 0, line.start + line.text.length);
    if (begin) {
      const container = { start: line.start, end: length, ...namedBy(begin.name ?? ''), closed: false };
      containers.push(container);
      open.push({ container, colons: begin.colons?.length ?? 0 });
    }
    if (end || begin) marks.push(line);
  }
  return { containers, marks };
}

function namedBy(name: string): { kind: string; title: string } {
  const { kind = '', title = name } = kindAndTitle.exec(name)?.groups ?? {};
  return { kind: kind.toLowerCase(), title: titleOf(title) };
}

/** `::: note[标题]`, `::: tip **标题**` */
const titleOf = (printed: string): string =>
  printed
    .replace(/\{[^{}]*\}\s*$/u, '')
    .replace(/^\[(.*)\]$|^\*\*(.*)\*\*$/u, '$1$2')
    .trim();

/** The last one that was opened with no more colons than close it. */
function closeLast(open: { container: Container; colons: number }[], colons: number, end: number): void {
  const last = open.pop();
  if (!last) return;
  if (last.colons > colons) {
    open.push(last);
    return;
  }
  last.container.end = end;
  last.container.closed = true;
}

/** Comments are left out; one that is not closed is text but for its mark, lest the rest of the text be lost. */
function withoutComments(source: string): { text: string; leftOut: LeftOut[] } {
  const parts: string[] = [];
  const leftOut: LeftOut[] = [];
  const code = fencedSpans(source);
  let at = 0;
  const last = source.lastIndexOf('-->');
  for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', at)) {
    const isCode = code(start);
    const end = isCode || last < start + 4 ? start + 4 : source.indexOf('-->', start + 4) + 3;
    const comment = source.slice(start, end);
    parts.push(source.slice(at, start), isCode ? comment : spacesFor(comment));
    if (!isCode) leftOut.push({ reason: '文件里的注释', words: comment.trim() });
    at = end;
  }
  return { text: parts.join('') + source.slice(at), leftOut };
}

/** Whether an offset is in code; asked in ascending order. */
function fencedSpans(source: string): (at: number) => boolean {
  const lines = linesOf(source);
  const outside = new Set(outsideFences(lines));
  const spans = lines.filter((line) => !outside.has(line));
  let next = 0;
  return (at) => {
    while (next < spans.length && endOf(spans[next]) <= at) next++;
    return next < spans.length && (spans[next]?.start ?? 0) <= at;
  };
}

const endOf = (line: SourceLine | undefined): number => (line ? line.start + line.text.length + 1 : 0);

const spacesFor = (text: string): string => text.replace(/[^\n]/gu, (character) => ' '.repeat(character.length));

function blanked(source: string, lines: readonly SourceLine[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, text } of [...lines].sort((a, b) => a.start - b.start)) {
    parts.push(source.slice(at, start), ' '.repeat(text.length));
    at = start + text.length;
  }
  return parts.join('') + source.slice(at);
}
