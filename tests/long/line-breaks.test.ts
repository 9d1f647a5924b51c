import { it } from 'vitest';
import { expectSameUnitsAtAnyWidth } from '../convert/lines/rewrap.ts';

it('a wrapped text gives the same units at thousands of widths and strewings of empty lines', () => expectSameUnitsAtAnyWidth(2000));
