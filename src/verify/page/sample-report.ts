/** A short report for trying the check: one sentence quoted right, one with words left out and a mark changed, one link. */

import { documentsByArea, unitsOf } from '../../library/library.ts';
import { isMeasureKind } from '../../policy/kinds.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { splitSentences } from '../../policy/sentences.ts';

interface Quotable {
  document: PolicyDocument;
  unit: Unit;
  sentence: string;
}

/** `linkTo` gives the address of a unit. */
export function sampleReport(linkTo: (document: string, anchor: string) => string): string {
  const [first, second = first] = documentsByArea().flatMap(([, documents]) => documents.flatMap((document) => quotable(document) ?? []).slice(-1));
  if (!first || !second) return '';
  const right = `${first.document.place.name}的文件写道：“${first.sentence.replace(/[“”]/gu, (mark) => (mark === '“' ? '‘' : '’'))}”`;
  const wrong = `${second.document.place.name}则提出，${misquoted(second.sentence)}`;
  return `${right}（${linkTo(first.document.id, first.unit.anchor)}）\n\n${wrong}两处的写法不同，落实的办法也不同。`;
}

/** The first measure with a sentence that is easy to take in. */
function quotable(document: PolicyDocument): Quotable | null {
  for (const unit of unitsOf(document.id).filter(({ kind }) => isMeasureKind(kind))) {
    const sentences = splitSentences(unit.text).map(({ start, end }) => unit.text.slice(start, end));
    const sentence = sentences.find((words) => /^[^，]{6,20}，[^，]{6,30}，[^，]{6,30}。$/u.test(words));
    if (sentence) return { document, unit, sentence };
  }
  return null;
}

/** Two characters fall out after the first comma, the last comma becomes a semicolon. */
function misquoted(sentence: string): string {
  const [first, last] = [sentence.indexOf('，') + 1, sentence.lastIndexOf('，')];
  return `${sentence.slice(0, first)}${sentence.slice(first + 2, last)}；${sentence.slice(last + 1)}`;
}
