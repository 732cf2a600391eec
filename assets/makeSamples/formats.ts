import type { Big } from 'big.js';

function grouped(value: Big, group: string, point: string): string {
  const [whole = '0', cents = '00'] = value.abs().toFixed(2).split('.');
  const sign = value.lt(0) ? '-' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + point + cents;
}

const parts = (iso: string): [year: string, month: string, day: string] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [year, month, day];
};

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);
const frenchMonths = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** How amounts are printed where a sample comes from. */
export const amounts = {
  english: (value: Big, sign: string) => `${sign}${grouped(value, ',', '.')}`,
  german: (value: Big, sign: string) => `${grouped(value, '.', ',')} ${sign}`,
  french: (value: Big, sign: string) => `${grouped(value, ' ', ',')} ${sign}`,
  swiss: (value: Big, sign: string) => `${sign} ${grouped(value, "'", '.')}`,
};

/** How dates are printed where a sample comes from. */
export const dates = {
  longEnglish: (iso: string) => {
    const [year, month, day] = parts(iso);
    return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
  },
  dotted: (iso: string) => parts(iso).reverse().join('.'),
  slashed: (iso: string) => parts(iso).reverse().join('/'),
  dashed: (iso: string) => parts(iso).reverse().join('-'),
  longFrench: (iso: string) => {
    const [year, month, day] = parts(iso);
    return `${Number(day)} ${frenchMonths[Number(month) - 1]} ${year}`;
  },
};
