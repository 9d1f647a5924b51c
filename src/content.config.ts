import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** The texts as structured MDX; what is known of a document comes from src/library. An entry's id is the document's. */
const policies = defineCollection({
  loader: glob({ base: process.env.CONTENT_DIR ?? './content', pattern: '*/text.mdx', generateId: ({ entry }) => entry.split('/')[0] as string }),
});

export const collections = { policies };
