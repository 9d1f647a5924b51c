/** The lines of an extract that hold something, in the forms in which they are looked at. */
import { normalForm, withoutBlanks } from '../../../src/policy/normal-form.ts';
import type { ExtractLine, LineForm } from '../received/extract.ts';

export interface Row {
  /** Of the extract, from 1. */
  line: number;
  text: string;
  /** Without white space. */
  flat: string;
  /** In normal form. */
  plain: string;
  form: LineForm;
}

/** Without empty lines and notes. */
export function rowsOf(lines: readonly ExtractLine[]): Row[] {
  return lines.flatMap(({ text, form = {} }, i) => {
    const flat = withoutBlanks(text).replace(/\s+/gu, '');
    return flat && !form.note ? [{ line: i + 1, text, flat, plain: normalForm(text), form }] : [];
  });
}
