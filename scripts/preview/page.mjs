// The page of the preview in the browser: puts in what has changed, keeps the place, and leads from a unit to its line.

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

async function renew() {
  const answer = await fetch('/parts.json');
  const parts = /** @type {Record<string, string>} */ (await answer.json());
  for (const [id, html] of Object.entries(parts)) {
    const part = byId(id);
    const { scrollTop } = part;
    part.innerHTML = html;
    part.scrollTop = scrollTop;
  }
  document.documentElement.dataset.renewed = String(Date.now());
}

/** @param {string} id */
function show(id) {
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const own = tab.getAttribute('aria-controls') === id;
    tab.setAttribute('aria-selected', String(own));
    byId(tab.getAttribute('aria-controls') ?? '').hidden = !own;
  }
}

/** @param {string} line */
function showLine(line) {
  show('text');
  for (const meant of document.querySelectorAll('#text .meant')) meant.classList.remove('meant');
  const item = document.getElementById(`line-${line}`);
  item?.classList.add('meant');
  item?.scrollIntoView({ block: 'center' });
}

let fault = -1;
/** Leads from one fault to the next, and from the last to the first. */
function showNextFault() {
  const faults = document.querySelectorAll('.note.fault');
  fault = (fault + 1) % Math.max(1, faults.length);
  for (const meant of document.querySelectorAll('.note.meant')) meant.classList.remove('meant');
  faults[fault]?.classList.add('meant');
  faults[fault]?.scrollIntoView({ block: 'center' });
}

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = target.closest('[data-line]');
  const tab = target.closest('[role="tab"]');
  if (tab) show(tab.getAttribute('aria-controls') ?? '');
  if (target.closest('.bad')) showNextFault();
  if (!link) return;
  event.preventDefault();
  showLine(link.getAttribute('data-line') ?? '');
});

let lost = false;
const events = new EventSource('/events');
events.addEventListener('changed', renew);
events.addEventListener('open', () => {
  byId('lost').hidden = true;
  // What was saved while nobody listened.
  if (lost) renew();
  lost = false;
});
events.addEventListener('error', () => {
  lost = true;
  byId('lost').hidden = false;
});
