import type { Extraction, FieldReading, Fields } from '../../contract/extraction.ts';
import { isIsoDate } from '../../vocabulary/dates.ts';
import { readsBothWays } from '../../vocabulary/readsBothWays.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import type { Calibration, Curve, CurveTarget, Origin } from './Calibration.ts';

const totals = ['netTotal', 'taxTotal', 'grandTotal', 'duePayable'] as const;

/** Below it little parts the paper from one that is no invoice: those taken for invoices by mistake are weighed so closely. */
const sureOfKind = 0.75;

type Readings = Readonly<Partial<Record<string, FieldReading>>>;

/**
 * The same values, their confidence turned into the probability that they are right. What XML or an analyst says is left
 * as it is, and so is what there is no curve for.
 */
export function calibrate({ fields, lineItems }: Extraction, { curves }: Calibration): Extraction {
  const byKey = new Map(curves.map((curve) => [keyOf(curve.target, curve.origin), curve]));
  const adjusted = <Values extends Readings>(values: Values, targetOf: (name: string) => string): Values => {
    const entries = Object.entries(values).map(([name, reading]) => [
      name,
      reading && sure(reading, (origin) => byKey.get(`${targetOf(name)} ${origin}`)),
    ]);
    return { ...values, ...Object.fromEntries(entries) };
  };
  const calibrated = adjusted(fields, (name) => `field ${name}`);
  return {
    fields: { ...calibrated, ...doubtedTotals(fields, calibrated), ...doubtedVendor(fields, calibrated) },
    lineItems: lineItems.map((item) => adjusted(item, (name) => `cell ${name}`)),
  };
}

/**
 * What no curve of a single field tells. Sums are chosen together, so none is surer than the total with tax; and how well
 * sums are read says nothing of a paper that is no invoice: there they get no surer, nor surer than the kind where that is
 * weighed closely.
 */
function doubtedTotals(raw: Fields, calibrated: Readings): Partial<Record<string, FieldReading>> {
  const isOther = raw.documentType?.value === 'other';
  const kind = raw.documentType?.confidence ?? 1;
  const gross = Math.min(calibrated['grandTotal']?.confidence ?? 1, kind < sureOfKind ? kind : 1);
  const doubted = totals.flatMap((name) => {
    const [before, after] = [raw[name], calibrated[name]];
    if (before === undefined || after === undefined) return [];
    const most = isOther ? Math.min(before.confidence, gross) : gross;
    return [[name, { ...after, confidence: Math.min(most, after.confidence) }] as const];
  });
  return Object.fromEntries(doubted);
}

/**
 * A vendor is made no surer than it was read: its raw confidence comes from layouts the ranker never saw and from what else
 * speaks for the name, a curve from layouts it knows.
 */
function doubtedVendor(raw: Fields, calibrated: Readings): Partial<Record<string, FieldReading>> {
  const [before, after] = [raw.vendor, calibrated['vendor']];
  if (before === undefined || after === undefined) return {};
  return { vendor: { ...after, confidence: Math.min(before.confidence, after.confidence) } };
}

function keyOf(target: CurveTarget, origin: Origin): string {
  return 'field' in target ? `field ${target.field} ${origin}` : `cell ${target.cell} ${origin}`;
}

function sure(reading: FieldReading, curveOf: (origin: Origin) => Curve | undefined): FieldReading {
  const origin = originOf(reading);
  const curve = origin === null ? undefined : curveOf(origin);
  if (curve === undefined) return reading;
  const confidence = probabilityAt(curve.knots, reading.confidence);
  return { ...reading, confidence: isUndecided(reading) ? Math.min(confidence, reading.confidence) : confidence };
}

/**
 * A date that is a day under either order is no surer than that order, however well dates are read otherwise: validation
 * goes by it.
 */
function isUndecided({ value, raw }: FieldReading): boolean {
  return raw !== null && isIsoDate(value) && readsBothWays(raw);
}

/** Null for values whose confidence is no matter of reading. */
export function originOf({ source }: Pick<FieldReading, 'source'>): Origin | null {
  switch (source) {
    case 'text-layer':
      return 'printed';
    case 'ocr':
      return 'scanned';
    case 'derived':
      return 'derived';
    case 'xml':
    case 'analyst':
      return null;
    default:
      return assertNever(source);
  }
}

/** Probability at a raw confidence, in thousandths. */
export function probabilityAt(knots: Curve['knots'], raw: number): number {
  const above = knots.findIndex(([at]) => at >= raw);
  const [right, left] = [knots[above] ?? knots.at(-1), knots[above - 1]];
  if (right === undefined) return raw;
  if (left === undefined || above < 0) return thousandths(right[1]);
  const share = (raw - left[0]) / (right[0] - left[0]);
  return thousandths(left[1] + share * (right[1] - left[1]));
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
