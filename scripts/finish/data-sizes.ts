/** How large the data files are, said on their page: it is made before they are. Pure. */

const places = /(data-size-of="([^"]+)"[^>]*>)(?=<\/span>)/gu;

/** `sizeOf`: bytes of a file, by its path from the site's root; undefined where there is none, and nothing is said. */
export function withSizes(html: string, sizeOf: (path: string) => number | undefined): string {
  return html.replace(places, (whole, tag: string, path: string) => {
    const bytes = sizeOf(path);
    return bytes === undefined ? whole : `${tag} ${sizeInWords(bytes)}`;
  });
}

/** 0.3 KB, 607 KB, 12.4 MB: in thousands, as file managers count. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e3).toFixed(bytes < 9_950 ? 1 : 0)} KB`;
}
