import { describe, expect, it } from 'vitest';
import { documentInWord } from '../../src/data/document-in-word.ts';
import { writeWord } from '../../src/office/write-word.ts';
import { committed } from '../committed.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../office/package.ts';

const { documents, clauses, errata } = committed;
const unitsOf = (id: string) => clauses.filter(({ document }) => document === id);
const errataOf = (id: string) => errata.filter(({ clause }) => clause.startsWith(`${id}#`));
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe.each(documents.map((document) => [document.id, document] as const))('%s as a Word file', async (id, document) => {
  const word = openWord(await writeWord(documentInWord(document, unitsOf(id), errataOf(id), `https://policy.example/policies/${id}/`)));
  const body = word.trees.get('word/document.xml') as XmlNode;
  const all = squeezed(every(body, 'w:p').map(textOf).join(''));

  it('is a package that readers of the format take', async () => expect(await faultsOf(word)).toEqual([]));

  it('holds every unit, in order', () => {
    let from = 0;
    const missing = unitsOf(id).flatMap(({ id: unit, kind, text: received, title, label, rows, within }) => {
      // The title is not said again.
      const text = kind === 'front' ? received.replace(`\n${document.title}`, '') : received;
      const inside = clauses.filter((other) => other.within?.clause === unit);
      const words = [label, title, ...(rows ?? []).flat().map((cell) => cell.text), ...(rows || inside.length ? [] : [text])];
      const lost = words.filter((one) => one && all.indexOf(squeezed(one), within ? 0 : from) < 0);
      if (!within && words[0]) from = Math.max(from, all.indexOf(squeezed(words[0]), from));
      return lost.map((one) => `${unit}: ${one}`);
    });
    expect(missing).toEqual([]);
  });

  it('has its title once, and no dates in figures alone', () => {
    const lines = every(body, 'w:p').map(textOf);
    expect(lines.filter((line) => line === document.title)).toHaveLength(1);
    expect(lines.filter((line) => /\d{4}-\d\d-\d\d/u.test(line))).toEqual([]);
  });

  it('has the headings of the text as real headings', () => {
    const headings = every(body, 'w:p').filter((one) => /^Heading/u.test(every(one, 'w:pStyle')[0]?.attributes['w:val'] ?? ''));
    const titled = unitsOf(id).filter(({ title }) => title);
    expect(headings.length).toBeGreaterThanOrEqual(titled.length);
  });

  it('says what was corrected in footnotes where it stands', () => {
    const footnotes = word.trees.get('word/footnotes.xml');
    const said = footnotes
      ? every(footnotes, 'w:footnote')
          .map(textOf)
          .filter((text) => text.trim())
      : [];
    expect(said.length).toBe(errataOf(id).length);
    const notes = squeezed(said.join(''));
    expect(errataOf(id).filter(({ reason }) => !notes.includes(squeezed(reason.replace(/。$/u, ''))))).toEqual([]);
  });

  it('is dated as the document was published, or not at all', () => {
    const [created] = /(?<=<dcterms:created[^>]*>)[^<]*/u.exec(word.parts.get('docProps/core.xml') ?? '') ?? [null];
    expect(created).toBe(document.datePublished && `${document.datePublished}T00:00:00Z`);
  });

  it('has its tables as tables', () => expect(every(body, 'w:tbl')).toHaveLength(unitsOf(id).filter(({ rows }) => rows).length));
});

it('notes of cells stand on the cells that have the words, others at the caption', () => {
  const id = 'hunan-2021-ecology-plan';
  const document = documents.find((one) => one.id === id) as (typeof documents)[number];
  const { blocks } = documentInWord(document, unitsOf(id), errataOf(id), `https://policy.example/policies/${id}/`);
  const noted = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows
          .flat()
          .filter(({ runs }) => runs.some(({ note }) => note))
          .map(({ runs }) => runs[0]?.text)
      : [],
  );
  expect(noted).toContain('mg/l');
  expect(noted).toContain('工业危险废物处置');
  const caption = blocks.find((block) => block.kind === 'heading' && block.runs[0]?.text.startsWith('表1')) as Extract<
    (typeof blocks)[number],
    { kind: 'heading' }
  >;
  // “—” stands in many cells.
  expect(caption.runs.flatMap(({ note }) => note ?? []).some((note) => note.includes('“—”'))).toBe(true);
});
