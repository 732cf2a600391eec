import { Cross, Tick } from '@blueprintjs/icons';
import type { ComparedField } from '../../../core/contract/duplicates.ts';
import { isoDateSchema } from '../../../core/vocabulary/dates.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { type Currency, currencySchema, decimalSchema } from '../../../core/vocabulary/money.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

/** Each field of both documents, those that differ first and marked by sign, word and weight. */
export function ComparedFields({ fields }: { readonly fields: readonly ComparedField[] }) {
  const { t } = useTranslation();
  return (
    <table className="duplicates-fields">
      <caption className="visually-hidden">{t('duplicates.fields')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.field')}</th>
          <th scope="col">{t('duplicates.a')}</th>
          <th scope="col">{t('duplicates.b')}</th>
          <th scope="col">{t('duplicates.compared')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, earlier, later, isSame }) => (
          <tr key={field} className={isSame ? '' : 'duplicates-differs'}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td>
              <Value field={field} reading={earlier} currency={currencyOf('earlier', fields)} />
            </td>
            <td>
              <Value field={field} reading={later} currency={currencyOf('later', fields)} />
            </td>
            <td>
              {isSame ? <Tick size={12} /> : <Cross size={12} />}
              <span>{t(isSame ? 'duplicates.equal' : 'duplicates.differs')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly field: FieldName;
  readonly reading: ComparedField['earlier'];
  readonly currency: Currency | null;
}

const amounts = new Set<FieldName>(['netTotal', 'taxTotal', 'grandTotal', 'duePayable']);
const dates = new Set<FieldName>(['issueDate', 'dueDate']);

/** A value the way the reader's language writes it; a word for none. */
function Value({ field, reading, currency }: ValueProps) {
  const { t } = useTranslation();
  const { amount, date } = useFormat();
  if (reading === null) return <em>{t('duplicates.nothing')}</em>;
  const decimal = amounts.has(field) ? decimalSchema.safeParse(reading.value) : null;
  if (decimal?.success) return amount(decimal.data, currency);
  const day = dates.has(field) ? isoDateSchema.safeParse(reading.value) : null;
  return day?.success ? date(day.data) : reading.value;
}

function currencyOf(side: 'earlier' | 'later', fields: readonly ComparedField[]): Currency | null {
  const stated = fields.find(({ field }) => field === 'currency')?.[side]?.value;
  return currencySchema.safeParse(stated).data ?? null;
}
