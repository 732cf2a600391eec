/** Numbers to four decimals, and one line for each object that holds no other: small, and readable in a diff. */
export function compactJson(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? rounded(each) : each), 1);
  return text.replace(/\{[^{}[\]]*\}/g, (flat) => flat.replace(/\s*\n\s*/g, ' '));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
