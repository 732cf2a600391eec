/** Marks of the Fraud Detection Handbook (chapter 4) over scores with truth. */
export interface Marks {
  readonly auc: number;
  readonly averagePrecision: number;
  readonly cardPrecision100: number;
}

/** A payment of a test set. */
export interface Judged {
  readonly payer: number;
  readonly day: number;
  readonly isFraud: boolean;
  readonly score: number;
}

/** Area under the ROC curve: the share of pairs of a fraud and an honest payment in the right order, ties half. */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((one, other) => one.score - other.score);
  let [rankSum, frauds] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const tied = sorted.slice(from, to).filter(({ isFraud }) => isFraud).length;
    rankSum += tied * ((from + 1 + to) / 2);
    frauds += tied;
    from = to;
  }
  return (rankSum - (frauds * (frauds + 1)) / 2) / (frauds * (sorted.length - frauds));
}

/** Average precision: the sum over thresholds of precision times what is gained in recall. */
export function averagePrecision(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((one, other) => other.score - one.score);
  const frauds = sorted.filter(({ isFraud }) => isFraud).length;
  let [sum, found] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    let gained = 0;
    for (; to < sorted.length && sorted[to]?.score === sorted[from]?.score; to++)
      if (sorted[to]?.isFraud === true) gained += 1;
    found += gained;
    sum += (gained / frauds) * (found / to);
    from = to;
  }
  return sum;
}

/** Mean share of frauds among the `count` payers of a day with the highest scores; a payer found is not looked at again. */
export function cardPrecision(judged: readonly Judged[], count = 100): number {
  const found = new Set<number>();
  const shares: number[] = [];
  const days = [...Map.groupBy(judged, ({ day }) => day)].sort(([one], [other]) => one - other);
  for (const [, ofDay] of days) {
    const payers = [...Map.groupBy(ofDay, ({ payer }) => payer)]
      .filter(([payer]) => !found.has(payer))
      .map(([payer, own]) => ({
        payer,
        score: Math.max(...own.map(({ score }) => score)),
        isFraud: own.some(({ isFraud }) => isFraud),
      }))
      .sort((one, other) => other.score - one.score);
    const hits = payers.slice(0, count).filter(({ isFraud }) => isFraud);
    for (const { payer } of hits) found.add(payer);
    shares.push(hits.length / count);
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
