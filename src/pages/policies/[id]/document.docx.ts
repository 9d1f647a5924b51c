/** The whole document as a Word file; of one that was taken out, what became of it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentInWord } from '../../../data/document-in-word.ts';
import { goneInWord } from '../../../data/gone-in-word.ts';
import type { GoneDocument } from '../../../library/content-folder.ts';
import { type FormerAnchor, fateInWords, formerAnchorsOf } from '../../../library/former-anchors.ts';
import { documents, errataOf, goneDocuments, titleOf, unitsOf } from '../../../library/library.ts';
import type { WordFile } from '../../../office/word-file.ts';
import { writeWord } from '../../../office/write-word.ts';
import { documentPath, leadsIntoUnit, placePath } from '../../../policy/ids.ts';
import type { PolicyDocument } from '../../../policy/model/document.ts';
import { fullAddress } from '../../../site/address.ts';
import { fateOfDocument } from '../../../wording/documents.ts';

interface Props {
  document?: PolicyDocument;
  gone?: GoneDocument;
}

export const getStaticPaths = (() => [
  ...documents.map((document) => ({ params: { id: document.id }, props: { document } })),
  ...goneDocuments.map((gone) => ({ params: { id: gone.id }, props: { gone } })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { document, gone }, site }) => {
  const full = (path: string): string => fullAddress(path, site);
  const file = document ? documentInWord(document, unitsOf(document.id), errataOf(document.id), full(documentPath(document.id))) : goneFile(gone, full);
  return new Response((await writeWord(file)) as BodyInit);
};

function goneFile(gone: GoneDocument | undefined, full: (path: string) => string): WordFile {
  if (!gone) throw new Error('A Word file is either of a document that is here or of one that was taken out.');
  const { id, title, to } = gone;
  const units = formerAnchorsOf(id).filter(({ anchor }) => !leadsIntoUnit(anchor));
  const placeOf = ({ anchor, successor }: FormerAnchor): string => placePath(successor?.document ?? id, successor?.anchor ?? anchor);
  return goneInWord({
    title,
    said: fateOfDocument(gone, to ? titleOf(to) : null),
    successor: to ? full(documentPath(to)) : null,
    page: full(documentPath(id)),
    places: units.map((former) => ({ anchor: former.anchor, said: fateInWords(former), address: full(placeOf(former)) })),
  });
}
