import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { currentSettings } from './site/settings.ts';

/** The texts as structured MDX; what is known of a document comes from src/library. An entry's id is the document's. */
const policies = defineCollection({
  loader: glob({ base: currentSettings().content, pattern: '*/text.mdx', generateId: ({ entry }) => entry.split('/')[0] as string }),
});

export const collections = { policies };
