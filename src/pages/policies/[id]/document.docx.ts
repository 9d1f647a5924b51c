/** The whole document as a Word file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentInWord } from '../../../data/document-in-word.ts';
import { documents, errataOf, unitsOf } from '../../../library/library.ts';
import { writeWord } from '../../../office/write-word.ts';
import { documentPath } from '../../../policy/ids.ts';
import type { PolicyDocument } from '../../../policy/model/document.ts';
import { fullAddress } from '../../../site/address.ts';

export const getStaticPaths = (() => documents.map((document) => ({ params: { id: document.id }, props: { document } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: PolicyDocument }> = async ({ props: { document }, site }) =>
  new Response(
    (await writeWord(documentInWord(document, unitsOf(document.id), errataOf(document.id), fullAddress(documentPath(document.id), site)))) as BodyInit,
  );
