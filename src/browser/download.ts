/** Long enough for a browser that asks where the file shall go. */
const kept = 60_000;

/** Hands a text or a picture to the reader as a file. `type` is its media type with the character set. */
export function download(content: string | Blob, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}
