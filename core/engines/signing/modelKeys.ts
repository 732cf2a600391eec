import type { ModelKey } from './ModelKey.ts';

/** Keys whose word counts; written by `models/train/sign.ts`. Those of versions that shipped once stay, so that one can go back to them. */
export const modelKeys: readonly ModelKey[] = [
  {
    id: 'f22193018003ed2b',
    publicKey: 'MCowBQYDK2VwAyEActQC5LLNLkIe+VgDbek6VO8ZtZKoHzrd5Zhud/qB6+U=',
    vouchesFor: 'accounts-payable-risk 1.0.0',
  },
  {
    id: '5b61cfcd1151f159',
    publicKey: 'MCowBQYDK2VwAyEAX7awCMokTwXdIN/TRsomlvPO2mP+fDaCz1/sXM6vLZA=',
    vouchesFor: 'ppocr-lean 1.0.0',
  },
  {
    id: '43633310064110bb',
    publicKey: 'MCowBQYDK2VwAyEA3bf836rcDN//sfUfb2Onyr+fZ6ucfkDwPSEblsDj0LU=',
    vouchesFor: 'payments-risk 1.1.0',
  },
  {
    id: '34571589b11616be',
    publicKey: 'MCowBQYDK2VwAyEAbDdq/IcBxtMo2TA+TrFeDaZ3LX8xacm7gx78hMP8Vwo=',
    vouchesFor: 'field-ranker 1.2.0',
  },
];
