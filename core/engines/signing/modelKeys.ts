import type { ModelKey } from './ModelKey.ts';

/** Keys whose word counts; written by `models/train/sign.ts`. Those of versions that shipped once stay, so that one can go back to them. */
export const modelKeys: readonly ModelKey[] = [
  {
    id: 'f22193018003ed2b',
    publicKey: 'MCowBQYDK2VwAyEActQC5LLNLkIe+VgDbek6VO8ZtZKoHzrd5Zhud/qB6+U=',
    vouchesFor: 'accounts-payable-risk 1.0.0',
  },
  {
    id: 'e08bdc1e4816b115',
    publicKey: 'MCowBQYDK2VwAyEAo16m4T+RPb6mqh36vjg1KKNGGKQpOOkS4O2jjyqoaEg=',
    vouchesFor: 'payments-risk 1.1.0',
  },
  {
    id: '34571589b11616be',
    publicKey: 'MCowBQYDK2VwAyEAbDdq/IcBxtMo2TA+TrFeDaZ3LX8xacm7gx78hMP8Vwo=',
    vouchesFor: 'field-ranker 1.2.0',
  },
  {
    id: '0350d1325a0ac79c',
    publicKey: 'MCowBQYDK2VwAyEAw8r4B71aWoweeW8MzLq017DOXPlsPhr29O6M5wBelg0=',
    vouchesFor: 'ppocr-lean 1.1.0',
  },
];
