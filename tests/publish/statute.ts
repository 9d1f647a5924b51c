/** A text in statute form, converted: provisions of the Environmental Protection Law. */
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Part } from '../../src/policy/model/part.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { caseFiles } from '../convert/fixtures.ts';
import { convert } from '../convert/seeds.ts';

export function convertStatute(): { document: PolicyDocument; units: Unit[]; parts: Part[] } {
  const { document, units, parts } = convert(caseFiles('statute-excerpt'));
  return { document, units, parts };
}
