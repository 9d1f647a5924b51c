import type { APIRoute, GetStaticPaths } from 'astro';
import { citingFileOf } from '../../../citing/pages/citing-facts.ts';
import { documents } from '../../../library/library.ts';
import type { PolicyDocument } from '../../../policy/model/document.ts';

export const getStaticPaths = (() => documents.map((document) => ({ params: { id: document.id }, props: { document } }))) satisfies GetStaticPaths;

/** What the copy menu needs to know of a document. */
export const GET: APIRoute<{ document: PolicyDocument }> = ({ props }) => new Response(JSON.stringify(citingFileOf(props.document)));
