/** One input of the payments model. Its definition is the same code in training, in bulk and for a single payment. */
export interface PaymentFeature {
  readonly name: string;
  readonly type: 'amount' | 'count' | 'share' | 'days' | 'ratio' | 'flag';
  readonly unit: string;
  /** Days looked back, and where they end. */
  readonly window: string;
  /** What it is computed from. */
  readonly source: 'payment' | 'payments of the payer' | 'payments to the payee';
  /** Why it says nothing that was not known at the time of the payment. */
  readonly leakage: string;
  /** Larger values are cut to it; null: not cut, and refused by the model outside of the range it was trained on. */
  readonly maximum: number | null;
  readonly description: string;
  /** What a value says about the payment, as a clause. */
  readonly phrase: (value: number) => string;
}

/** Days after which frauds of a day are taken to be known: the investigation delay of the Handbook (chapter 5). */
export const labelDelayDays = 7;
/** Days since a known fraud where there is none. */
export const never = 99;

const own = 'The payment itself and earlier ones.';
const delayed = `Only labels known by then, of payments that are ${labelDelayDays} days old or older.`;
const number = (value: number, digits = 0) => value.toFixed(digits);

function payerWindow(days: number): readonly PaymentFeature[] {
  const shared = {
    window: `${days} d up to the payment`,
    source: 'payments of the payer',
    leakage: own,
  } as const;
  return [
    {
      ...shared,
      name: `payerCount${days}`,
      type: 'count',
      unit: 'payments',
      maximum: 10_000,
      description: `Payments of the payer in the ${days} days up to this one, which counts (Handbook, chapter 3).`,
      phrase: (value) => `it is payment ${number(value)} of this payer within ${days} days`,
    },
    {
      ...shared,
      name: `payerMean${days}`,
      type: 'amount',
      unit: 'currency units',
      maximum: null,
      description: `Mean amount of those payments (Handbook, chapter 3).`,
      phrase: (value) => `the payer's payments of ${days} days are ${number(value, 2)} on average`,
    },
  ];
}

function payeeWindow(days: number): readonly PaymentFeature[] {
  const shared = {
    window: `${days} d up to ${labelDelayDays} d before the payment`,
    source: 'payments to the payee',
    leakage: delayed,
  } as const;
  return [
    {
      ...shared,
      name: `payeeCount${days}`,
      type: 'count',
      unit: 'payments',
      maximum: 10_000,
      description: `Payments to the payee in the ${days} days that ended ${labelDelayDays} days before (Handbook, chapter 3).`,
      phrase: (value) => `the payee had ${number(value)} payments in ${days} days of a week ago`,
    },
    {
      ...shared,
      name: `payeeRisk${days}`,
      type: 'share',
      unit: 'share',
      maximum: 1,
      description: 'Share of those payments that are known to be frauds (Handbook, chapter 3).',
      phrase: (value) => `${number(value * 100)} % of the payments to this payee then were frauds`,
    },
  ];
}

/** The catalogue, in the order the model takes its inputs. */
export const paymentFeatures: readonly PaymentFeature[] = [
  {
    name: 'amount',
    type: 'amount',
    unit: 'currency units',
    window: 'the payment',
    source: 'payment',
    leakage: own,
    maximum: null,
    description: 'Amount of the payment.',
    phrase: (value) => `the amount is ${number(value, 2)}`,
  },
  {
    name: 'onWeekend',
    type: 'flag',
    unit: '0 or 1',
    window: 'the payment',
    source: 'payment',
    leakage: own,
    maximum: 1,
    description: 'One on a Saturday or Sunday, UTC.',
    phrase: (value) => (value > 0 ? 'it was made on a weekend' : 'it was made on a working day'),
  },
  {
    name: 'atNight',
    type: 'flag',
    unit: '0 or 1',
    window: 'the payment',
    source: 'payment',
    leakage: own,
    maximum: 1,
    description: 'One up to 6 o’clock in the morning, UTC.',
    phrase: (value) => (value > 0 ? 'it was made at night' : 'it was made in the day'),
  },
  ...[1, 7, 30].flatMap(payerWindow),
  {
    name: 'amountToUsual',
    type: 'ratio',
    unit: 'times',
    window: 'the last 80 payments of the payer before it',
    source: 'payments of the payer',
    leakage: own,
    maximum: 100,
    description: 'Amount over the median of the payer’s last 80 payments; 1 where there are fewer than three.',
    phrase: (value) => `the amount is ${number(value, 1)} times what this payer usually pays`,
  },
  ...[7, 14].map((days): PaymentFeature => ({
    name: `payerUnusual${days}`,
    type: 'count',
    unit: 'payments',
    window: `${days} d before the payment`,
    source: 'payments of the payer',
    leakage: own,
    maximum: 100,
    description: `The payer's earlier payments within ${days} days that were more than 2.6 times its usual amount.`,
    phrase: (value) => `${number(value)} unusually large payments of this payer came before it in ${days} days`,
  })),
  {
    name: 'payerKnownFrauds30',
    type: 'count',
    unit: 'payments',
    window: `30 d up to ${labelDelayDays} d before the payment`,
    source: 'payments of the payer',
    leakage: delayed,
    maximum: 100,
    description: 'The payer’s payments of that time that are known to be frauds.',
    phrase: (value) => `${number(value)} frauds on this payer are known of the month before`,
  },
  ...[1, 7, 30].flatMap(payeeWindow),
  ...[1, 7, 30].map((days): PaymentFeature => ({
    name: `payeeBusy${days}`,
    type: 'count',
    unit: 'payments',
    window: `${days} d up to the payment`,
    source: 'payments to the payee',
    leakage: own,
    maximum: 10_000,
    description: `Payments to the payee in the ${days} days up to this one, which counts.`,
    phrase: (value) => `it is payment ${number(value)} to this payee within ${days} days`,
  })),
  ...(['First', 'Last'] as const).map((which): PaymentFeature => ({
    name: `payee${which}Fraud`,
    type: 'days',
    unit: 'days',
    window: '35 d before the payment',
    source: 'payments to the payee',
    leakage: delayed,
    maximum: never,
    description: `Days since the ${which.toLowerCase()} known fraud at the payee that was not unusual for its payer; ${never} where there is none.`,
    phrase: (value) =>
      value >= never
        ? 'no fraud at this payee is known of the last 35 days'
        : `the ${which.toLowerCase()} known fraud at this payee was ${number(value)} days before`,
  })),
  {
    name: 'payeeKnownFrauds35',
    type: 'count',
    unit: 'payments',
    window: '35 d before the payment',
    source: 'payments to the payee',
    leakage: delayed,
    maximum: 1000,
    description: 'Known frauds at the payee that were not unusual for their payers.',
    phrase: (value) => `${number(value)} frauds at this payee are known of the last 35 days`,
  },
  {
    name: 'payeeHonestSince',
    type: 'count',
    unit: 'payments',
    window: `from the last known fraud to ${labelDelayDays} d before the payment`,
    source: 'payments to the payee',
    leakage: delayed,
    maximum: never,
    description: `Payments to the payee after its last known fraud that have stayed unsuspected; ${never} where none is known.`,
    phrase: (value) =>
      value >= never
        ? 'the payee has no known fraud'
        : `${number(value)} payments to this payee have been honest since`,
  },
];
