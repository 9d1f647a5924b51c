/** Puts the address as it is when printing starts into the foot of the paper: it holds what was searched for or compared. */
const place = document.querySelector('[data-printed-address]');
if (place) {
  addEventListener('beforeprint', () => {
    place.textContent = readable(location.href);
  });
}

/** Chinese as it is typed, so that it can be read and typed again. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export {};
