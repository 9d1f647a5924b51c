import type { APIRoute, GetStaticPaths } from 'astro';
import type { PolicyDocument } from '../../../policy/model.ts';
import { citingFileOf } from '../../../site/citing-facts.ts';
import { documents } from '../../../site/library.ts';

export const getStaticPaths = (() => documents.map((document) => ({ params: { id: document.id }, props: { document } }))) satisfies GetStaticPaths;

/** What the copy menu needs to know of a document. */
export const GET: APIRoute<{ document: PolicyDocument }> = ({ props }) => new Response(JSON.stringify(citingFileOf(props.document)));
