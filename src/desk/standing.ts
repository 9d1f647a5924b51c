/** Whether the words of a starred unit are still those of the site. Pure. */
import type { DocumentFile } from '../compare/page/document-files.ts';
import { anchorOf } from '../policy/ids.ts';
import { normalForm } from '../policy/normal-form.ts';
import type { KeptUnit } from './desk.ts';

export type Standing = 'same' | 'changed' | 'no-unit' | 'no-document';

/** `file`: the document as the site has it; null where it has none. Line breaks and widths of characters make no change. */
export function standingOf({ id, text }: Pick<KeptUnit, 'id' | 'text'>, file: Pick<DocumentFile, 'units'> | null): Standing {
  if (file === null) return 'no-document';
  const unit = file.units.find(({ anchor }) => anchor === anchorOf(id));
  if (!unit) return 'no-unit';
  return normalForm(unit.sentences.map((sentence) => sentence.text).join('')) === normalForm(text) ? 'same' : 'changed';
}
