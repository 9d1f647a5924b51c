/**
 * What few queries need, published as a module of its own, /search/further.js: the readings of questions, numbers, citations, other
 * characters, slips, and of all that stands nowhere; and the facts that answer. The public module (client.ts) loads it for these.
 */
export { cardsOf } from './answer/cards.ts';
export { expand } from './expand.ts';
export { saidOf } from './said/said.ts';
