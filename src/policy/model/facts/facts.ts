/** The facts of a document, of every kind. */
import { z } from 'astro/zod';
import { assignmentSchema } from './assignment.ts';
import { citationSchema } from './citation.ts';
import { penaltySchema } from './penalty.ts';
import { targetSchema } from './target.ts';
import { termSchema } from './term.ts';

/** Each list in the order of the text. */
export const factsSchema = z.strictObject({
  targets: z.array(targetSchema),
  assignments: z.array(assignmentSchema),
  citations: z.array(citationSchema),
  terms: z.array(termSchema),
  penalties: z.array(penaltySchema),
});
export type Facts = z.infer<typeof factsSchema>;
export type FactKind = keyof Facts;

export const factKinds = Object.keys(factsSchema.shape) as FactKind[];

export const noFacts: Facts = { targets: [], assignments: [], citations: [], terms: [], penalties: [] };
