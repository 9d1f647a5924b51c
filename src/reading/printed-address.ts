/** Puts the address as it is when printing starts into the foot of the paper: it holds what was searched for or compared. */
import { readableAddress } from '../policy/from-outside/decode.ts';

const place = document.querySelector('[data-printed-address]');
if (place) {
  addEventListener('beforeprint', () => {
    place.textContent = readableAddress(location.href);
  });
}
