/** Long enough for a browser that asks where the file shall go. */
const kept = 60_000;

/** Hands a text or bytes to the reader as a file. `type` is its media type, of text with the character set. */
export function download(content: BlobPart, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}
