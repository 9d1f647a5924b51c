import { it } from 'vitest';
import { expectExactHitsFirst } from '../search/exact-hits.ts';

it('exact hits are complete, first and in their own order for thousands of queries', () => expectExactHitsFirst(5000));
