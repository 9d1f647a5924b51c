/** Copies the link of a unit. With a modifier key, or where copying is forbidden, the link is followed as any other. */
const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
document.body.append(toast);
let hiding = 0;

function say(words: string): void {
  toast.textContent = words;
  toast.classList.add('shown');
  clearTimeout(hiding);
  hiding = window.setTimeout(() => toast.classList.remove('shown'), 2600);
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    say('链接已复制');
  } catch {
    location.hash = link.hash;
    say('浏览器不许复制，链接已在地址栏');
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void copy(link);
});

export {};
