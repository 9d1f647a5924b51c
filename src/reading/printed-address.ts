/**
 * Puts the address as it is when printing starts into the foot of the paper: it holds what was searched for or compared. Units in the
 * heads of a comparison are printed with their whole addresses.
 */
import { readableAddress } from '../policy/from-outside/decode.ts';

const place = document.querySelector('[data-printed-address]');
if (place) {
  addEventListener('beforeprint', () => {
    place.textContent = readableAddress(location.href);
  });
}

addEventListener('beforeprint', () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.of-units a')) link.dataset.address = link.href;
});
