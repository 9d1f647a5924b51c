/** What a PDF says of itself beside its text. */
import type { LabelledFact } from '../../../received/extract.ts';

const keys = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'];

/** Document properties that are not empty, by the names that PDF gives them: pdf:Title. */
export function propertiesOf(info: unknown): LabelledFact[] {
  const values = info && typeof info === 'object' ? (info as Record<string, unknown>) : {};
  return keys.flatMap((key) => {
    const value = values[key];
    const words = typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : '';
    return words ? [{ label: `pdf:${key}`, value: words }] : [];
  });
}
