/** Jaro–Winkler similarity, 0 to 1 (Winkler 1990; prefix of four, scale .1). */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const jaro = jaroOf(one, other);
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const takenOne = new Uint8Array(512);
const takenOther = new Uint8Array(512);

/** Texts beyond 512 letters are compared by their first 512. */
function jaroOf(one: string, other: string): number {
  const [length, otherLength] = [Math.min(512, one.length), Math.min(512, other.length)];
  const matched = markMatches(one, other, length, otherLength);
  if (matched === 0) return 0;
  let [swapped, to] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (takenOne[at] === 0) continue;
    while (takenOther[to] === 0) to += 1;
    if (one.charCodeAt(at) !== other.charCodeAt(to)) swapped += 1;
    to += 1;
  }
  return (matched / length + matched / otherLength + (matched - swapped / 2) / matched) / 3;
}

/** Marks letters that stand within reach of an equal one, each used once; answers how many. */
function markMatches(one: string, other: string, length: number, otherLength: number): number {
  takenOne.fill(0, 0, length);
  takenOther.fill(0, 0, otherLength);
  const reach = Math.max(0, Math.floor(Math.max(length, otherLength) / 2) - 1);
  let matched = 0;
  for (let at = 0; at < length; at += 1) {
    const last = Math.min(otherLength - 1, at + reach);
    for (let to = Math.max(0, at - reach); to <= last; to += 1) {
      if (takenOther[to] !== 0 || one.charCodeAt(at) !== other.charCodeAt(to)) continue;
      takenOne[at] = 1;
      takenOther[to] = 1;
      matched += 1;
      break;
    }
  }
  return matched;
}
