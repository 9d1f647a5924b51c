import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** The texts as structured MDX, one file per document. What is known of a document comes from content/data/documents.json. */
const policies = defineCollection({ loader: glob({ base: './content/policies', pattern: '*.mdx' }) });

export const collections = { policies };
