/** One observation: its measures, all lists equally long, and whether it is a case. */
export interface Observation {
  readonly measures: readonly number[];
  readonly isCase: boolean;
}

/** Log odds of a case: `bias` + Σ weight × measure. */
export interface LogisticRule {
  readonly bias: number;
  readonly weights: readonly number[];
}

const steps = 25;

/**
 * Logistic regression by Newton's method on standardised measures; `penalty` × squared weights keeps those of rare measures
 * small. Weights are of the measures as given. A measure that never varies gets 0.
 */
export function fitLogistic(observations: readonly Observation[], penalty: number): LogisticRule {
  const count = observations[0]?.measures.length ?? 0;
  const columns = Array.from({ length: count }, (_, index) => spreadOf(observations, index));
  const rows = observations.map(({ measures, isCase }) => ({
    inputs: [1, ...columns.map(({ mean, spread }, index) => ((measures[index] ?? 0) - mean) / spread)],
    target: isCase ? 1 : 0,
  }));
  let solution = Array.from({ length: count + 1 }, () => 0);
  for (let step = 0; step < steps; step += 1) solution = improved(solution, rows, penalty);
  const weights = columns.map(({ spread }, index) => (solution[index + 1] ?? 0) / spread);
  const shift = columns.reduce((sum, { mean }, index) => sum + mean * (weights[index] ?? 0), 0);
  return { bias: (solution[0] ?? 0) - shift, weights };
}

function spreadOf(observations: readonly Observation[], index: number): { mean: number; spread: number } {
  const values = observations.map(({ measures }) => measures[index] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: variance === 0 ? 1 : Math.sqrt(variance) };
}

interface Row {
  readonly inputs: readonly number[];
  readonly target: number;
}

/** One step of Newton's method; the bias is not penalised. */
function improved(solution: readonly number[], rows: readonly Row[], penalty: number): number[] {
  const gradient = solution.map((weight, index) => (index === 0 ? 0 : -penalty * weight));
  const curvature = solution.map((_, i) => solution.map((__, j) => (i === j ? (i === 0 ? 1e-9 : penalty) : 0)));
  for (const { inputs, target } of rows) {
    const odds = inputs.reduce((sum, input, index) => sum + input * (solution[index] ?? 0), 0);
    const likelihood = 1 / (1 + Math.exp(-odds));
    const weight = likelihood * (1 - likelihood);
    inputs.forEach((input, i) => {
      gradient[i] = (gradient[i] ?? 0) + (target - likelihood) * input;
      const row = curvature[i] ?? [];
      for (let j = 0; j < inputs.length; j += 1) row[j] = (row[j] ?? 0) + weight * input * (inputs[j] ?? 0);
    });
  }
  const step = solved(curvature, gradient);
  return solution.map((weight, index) => weight + (step[index] ?? 0));
}

/** Solves a symmetric positive system by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivotRow, pivot) => {
    const lead = pivotRow[pivot] ?? 1;
    rows.forEach((row, index) => {
      if (index === pivot) return;
      const factor = (row[pivot] ?? 0) / lead;
      for (let column = pivot; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
    });
  });
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
