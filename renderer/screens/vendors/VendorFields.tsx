import { Cross, Minus, Tick } from '@blueprintjs/icons';
import type { VendorPair, VendorSide } from '../../../core/contract/vendors.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { idOf } from './vendorsAddress.ts';

const fields = ['name', 'taxId', 'account', 'country', 'street', 'postcode', 'city', 'phone', 'email'] as const;
type Field = (typeof fields)[number];
type Agreement = 'equal' | 'differs' | 'oneSided';

/** What both records state, those fields that differ first, marked by sign, word and weight; above it which records they are. */
export function VendorFields({ pair }: { readonly pair: VendorPair }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { one, other } = pair;
  const rows = fields.flatMap((field) => {
    const agreement = agreementOf(one[field], other[field]);
    return agreement === null ? [] : [{ field, agreement }];
  });
  const ordered = [...rows.filter(differs), ...rows.filter((row) => !differs(row))];
  return (
    <table className="vendors-fields">
      <caption className="visually-hidden">{t('vendors.compared')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('vendors.field')}</th>
          <th scope="col">{t('vendors.a')}</th>
          <th scope="col">{t('vendors.b')}</th>
          <th scope="col">{t('vendors.agreement')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('vendors.record')}</th>
          <Record side={one} />
          <Record side={other} />
          <td>–</td>
        </tr>
        <tr>
          <th scope="row">{t('vendors.paid')}</th>
          <td>{money(pair.paidOne.toFixed(2), 'EUR')}</td>
          <td>{money(pair.paidOther.toFixed(2), 'EUR')}</td>
          <td>–</td>
        </tr>
        {ordered.map(({ field, agreement }) => (
          <tr key={field} className={agreement === 'differs' ? 'vendors-differs' : ''}>
            <th scope="row">{t(`vendors.fields.${field}`)}</th>
            <td>{one[field] ?? <em>{t('vendors.nothing')}</em>}</td>
            <td>{other[field] ?? <em>{t('vendors.nothing')}</em>}</td>
            <td>
              <Mark agreement={agreement} />
              <span>{t(`vendors.${agreement}`)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Record({ side }: { readonly side: VendorSide }) {
  const { t } = useTranslation();
  const id = idOf(side.ref);
  return (
    <td>
      {t(`vendors.source.${side.source}`)}
      {id === '' ? '' : ` · ${id}`}
    </td>
  );
}

function Mark({ agreement }: { readonly agreement: Agreement }) {
  if (agreement === 'equal') return <Tick size={12} />;
  return agreement === 'differs' ? <Cross size={12} /> : <Minus size={12} />;
}

function differs({ agreement }: { readonly field: Field; readonly agreement: Agreement }): boolean {
  return agreement === 'differs';
}

/** Letters and digits alone count; null where neither states anything. */
function agreementOf(one: string | null, other: string | null): Agreement | null {
  if (one === null && other === null) return null;
  if (one === null || other === null) return 'oneSided';
  return bare(one) === bare(other) ? 'equal' : 'differs';
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
