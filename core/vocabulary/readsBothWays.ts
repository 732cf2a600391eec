/** True for a printed date such as "03/04/2026", a day under either order. Dates with full stops are never month first. */
export function readsBothWays(printed: string): boolean {
  const parts = /(?<!\d)(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}|\d{2})(?!\d)/.exec(printed);
  const first = Number(parts?.[1] ?? 0);
  const second = Number(parts?.[2] ?? 0);
  return parts !== null && first !== second && first >= 1 && first <= 12 && second >= 1 && second <= 12;
}
