/** A unit as comparisons take it: its sentences; without any its rows or lines, each of which stands for itself. Pure. */
import type { IsBelow } from '../../facts/division/below.ts';
import { quotedWords } from '../../facts/quoted-words.ts';
import { lastNumberOfPart, parseId } from '../../policy/ids.ts';
import { evidenceWords } from '../../policy/model/facts/evidence-words.ts';
import type { Facts } from '../../policy/model/facts/facts.ts';
import type { Part } from '../../policy/model/part.ts';
import type { Sentence } from '../../policy/model/sentence.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { factLists } from '../../wording/facts.ts';
import { nameOfUnit } from '../../wording/units.ts';
import type { ComparedUnit, FactsInWords, UnitSentence } from '../compare.ts';

/** `sentences`, `parts`: those of the unit. `attachment`: the attachment with a text of its own in which it stands, null elsewhere. */
export function comparedUnitOf(
  unit: Unit,
  sentences: readonly Sentence[],
  parts: readonly Part[],
  attachment: Unit | null,
  facts: Facts,
  isBelow: IsBelow,
): ComparedUnit {
  const inOrder = sentences.toSorted((a, b) => a.start - b.start).map(({ index, text }) => ({ index, text }));
  const name = attachment ? `${attachment.label ?? nameOfUnit(attachment)} ${nameOfUnit(unit)}` : nameOfUnit(unit);
  const found = factsInWords(facts, unit, sentences, isBelow);
  return {
    document: unit.document,
    anchor: unit.anchor,
    name,
    sentences: inOrder.length ? inOrder : linesOf(unit, parts),
    ...(found.length > 0 && { facts: found }),
  };
}

function factsInWords(facts: Facts, unit: Unit, sentences: readonly Sentence[], isBelow: IsBelow): FactsInWords[] {
  return factLists(facts, (evidence) => evidenceWords(evidence, unit), isBelow).map(({ name, items }) => ({
    name,
    items: items.map(({ evidence, words, remark }) => ({ anchor: quotedWords(evidence, unit, sentences).anchor, words, remark })),
  }));
}

/** Words of a line, cells parted by a space; of a row of a table its number, the head of the table has none. */
function linesOf({ text }: Unit, parts: readonly Part[]): UnitSentence[] {
  const rows = new Map(parts.filter(({ kind }) => kind === 'row').map(({ id, start }) => [start, lastNumberOfPart(parseId(id)?.part ?? [])]));
  let start = 0;
  return text.split('\n').flatMap((line): UnitSentence[] => {
    const row = rows.get(start);
    start += line.length + 1;
    const words = line.replace(/\s+/gu, ' ').trim();
    return words ? [{ index: null, text: words, ...(row !== undefined && { row }) }] : [];
  });
}
