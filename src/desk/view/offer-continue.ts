/** 接着读: on pages that have a place for it, where anything was read before. */
import { hasDesk } from '../key.ts';

const place = document.querySelector<HTMLElement>('[data-continue]');
if (place && hasDesk()) void import('./continue.ts').then(({ showContinue }) => showContinue(place), console.warn);
