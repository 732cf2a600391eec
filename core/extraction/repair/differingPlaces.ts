/** The places at which two texts of one length differ. */
export function differingPlaces(a: string, b: string): number[] {
  return Array.from({ length: a.length }, (_, place) => place).filter((place) => a[place] !== b[place]);
}
