/**
 * What may be paid twice, in the unit of both sums: the smaller of what two records were paid; where one was paid nothing yet, a hundredth of the
 * other's, since it takes one invoice to begin.
 */
export function stakeOf(paidOne: number, paidOther: number): number {
  return Math.max(Math.min(paidOne, paidOther), Math.max(paidOne, paidOther) / 100);
}

/**
 * The order in which pairs are asked about: money at stake times doubt, the most first. Doubt is the variance of the answer, 4·p·(1−p), as uncertainty
 * sampling takes it (Lewis and Gale 1994), and a twentieth at least, so that sure pairs with much money are asked about too. A unit beside the money keeps
 * pairs without any in order of doubt.
 */
export function priorityOf(probability: number, atStake: number): number {
  return (atStake + 1) * Math.max(0.05, 4 * probability * (1 - probability));
}
