import { resolve, sep } from 'node:path';

/** Turns absolute paths back into the way they were asked for: below the folder or file that was typed. */
export function displayPaths(typed: readonly string[]): (path: string) => string {
  const asked = new Map(typed.map((path) => [resolve(path), path]));
  return (path) => {
    const exact = asked.get(path);
    if (exact !== undefined) return exact;
    for (let end = path.lastIndexOf(sep); end > 0; end = path.lastIndexOf(sep, end - 1)) {
      const folder = asked.get(path.slice(0, end));
      if (folder !== undefined) return (folder.endsWith(sep) ? folder.slice(0, -1) : folder) + path.slice(end);
    }
    return path;
  };
}
