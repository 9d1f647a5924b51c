/** What programs that keep references know a passage by. */
import { fingerprint } from '../policy/fingerprint.ts';
import { locatorOfPassage } from './locator.ts';
import type { Reference } from './reference.ts';

/**
 * The same for the same passage, another for another one. Letters, digits, `-` and `.`; for an inner part or a range, whose names are Chinese, the
 * fingerprint of the name.
 */
export function citationKey(reference: Reference): string {
  const { document, path, sentence, part, until } = reference;
  const unit = [document.id, path.at(-1)?.anchor].filter(Boolean).join('-');
  const inner = part || until ? `-${fingerprint(locatorOfPassage(reference))}` : '';
  return `${unit}${sentence === null ? '' : `.${sentence}`}${inner}`;
}
