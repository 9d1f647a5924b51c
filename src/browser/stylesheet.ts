/** Adds a style sheet that only a touched page needs: an import of it would be linked from every page. Settles when it came or failed. */
export function addStylesheet(address: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
