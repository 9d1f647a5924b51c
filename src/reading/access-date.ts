/** Fills the reader's own day into printed references, where without scripts a place for it is left. */
const now = new Date();
const numbers = [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
const forms = {
  iso: numbers.map((number) => String(number).padStart(2, '0')).join('-'),
  words: `${numbers[0]}年${numbers[1]}月${numbers[2]}日`,
};

for (const place of document.querySelectorAll<HTMLElement>('[data-accessed]')) place.textContent = forms[place.dataset.accessed === 'words' ? 'words' : 'iso'];

export {};
