/** Without the separators of a sender line and without a long number in brackets after it, which is a registration. */
export function cleanName(text: string): string {
  return text
    .replace(/\s*[(<](?=[^)>]*\d{3})[^)>]*[)>]?\s*$/u, '')
    .replace(/^[\s,;:·•|*–—-]+|[\s,;:·•|*–—-]+$/gu, '')
    .trim();
}
