/** What JSON can carry. A key whose value is undefined is left out. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * The one text of a value: keys sorted by code unit, no white space, numbers as ECMAScript prints them (RFC 8785).
 * Equal values have equal texts, so texts can be hashed and compared.
 * @throws TypeError for a number that is not finite
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return numberText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).filter((entry) => entry[1] !== undefined);
  members.sort(([left], [right]) => (left < right ? -1 : Number(left > right)));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member ?? null)}`).join(',')}}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
  return JSON.stringify(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
