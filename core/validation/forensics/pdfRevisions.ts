/** What the bytes of a PDF say of its saving. */
export interface PdfRevisions {
  /** Saves that were appended to the first one (ISO 32000-1, 7.5.6); 0 for a file written in one go. */
  readonly appended: number;
  /** Appended saves that sign the file or attach files to it, and touch no page. */
  readonly excused: number;
  /** A later save puts other content in place of a page's content stream or of a page. */
  readonly isPageChanged: boolean;
  /** As the file states them, "20260304101500"; null where it does not, or not in clear. */
  readonly createdAt: string | null;
  readonly changedAt: string | null;
  /** What wrote the last revision, where that is stated in clear. */
  readonly producer: string | null;
}

/** Bytes of a file that are looked at; larger ones are scans, whose revisions end after this. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Looks for revisions without parsing objects: their marks and numbers stand in clear, whatever is compressed. Every pattern is
 * bounded, as the file may be hostile.
 */
export function readPdfRevisions(bytes: Uint8Array): PdfRevisions {
  const text = latin1(bytes.subarray(0, mostBytes));
  const saves = savesOf(text);
  const [first = '', ...later] = saves;
  const before = new Set(objectsIn(first).map(({ number }) => number));
  const contents = new Set(
    [...text.matchAll(/\/Contents\s{0,8}\[?((?:\s{0,8}\d{1,9}\s{1,8}\d{1,5}\s{1,8}R){1,999})/g)].flatMap(
      ([, refs = '']) => numbersIn(refs),
    ),
  );
  const kinds = later.map((save) => kindOf(save, before, contents));
  return {
    appended: later.length,
    excused: kinds.filter((kind) => kind === 'excused').length,
    isPageChanged: kinds.includes('page'),
    createdAt: lastOf(text, /\/CreationDate\s{0,8}\(D:(\d{4,14})/g),
    changedAt: lastOf(text, /\/ModDate\s{0,8}\(D:(\d{4,14})/g),
    producer: lastOf(text, /\/Producer\s{0,8}\(((?:[^()\\]|\\.){1,200})\)/g),
  };
}

/** The file cut after each end mark; what is written for fast display at the front of a linearised file is no save. */
function savesOf(text: string): string[] {
  const ends = [...text.matchAll(/startxref\s{1,8}\d{1,15}\s{1,8}%%EOF/g)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const isLinearised = /\/Linearized\s/.test(text.slice(0, 2048));
  const real = isLinearised ? ends.slice(1) : ends;
  return real.map((end, at) => text.slice(at === 0 ? 0 : (real[at - 1] ?? 0), end));
}

function kindOf(
  save: string,
  before: ReadonlySet<number>,
  contents: ReadonlySet<number>,
): 'page' | 'excused' | 'other' {
  const again = objectsIn(save).filter(({ number }) => before.has(number));
  const isOtherPage = again.some(({ number, body }) => contents.has(number) && /\bstream\b/.test(body));
  if (isOtherPage) return 'page';
  const isSigned = /\/Type\s{0,8}\/Sig\b/.test(save) && /\/ByteRange\b/.test(save);
  const isAttached = /\/Type\s{0,8}\/(?:EmbeddedFile|Filespec)\b/.test(save);
  return isSigned || isAttached ? 'excused' : 'other';
}

function objectsIn(save: string): { readonly number: number; readonly body: string }[] {
  const starts = [...save.matchAll(/(?<!\d)(\d{1,9})\s{1,8}\d{1,5}\s{1,8}obj\b/g)];
  return starts.map(({ index, 1: number }, at) => ({
    number: Number(number),
    body: save.slice(index, Math.min(starts[at + 1]?.index ?? save.length, index + 4096)),
  }));
}

function numbersIn(references: string): number[] {
  return [...references.matchAll(/(\d{1,9})\s{1,8}\d{1,5}\s{1,8}R/g)].map(([, number]) => Number(number));
}

function lastOf(text: string, pattern: RegExp): string | null {
  return [...text.matchAll(pattern)].at(-1)?.[1] ?? null;
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return parts.join('');
}
