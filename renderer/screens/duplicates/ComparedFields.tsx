import { Cross, Tick } from '@blueprintjs/icons';
import { useTranslation } from 'react-i18next';
import type { ComparedField } from '../../../core/contract/duplicates.ts';

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
          <td />
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, earlier, later, isSame }) => (
          <tr key={field} className={isSame ? '' : 'duplicates-differs'}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td>{earlier?.value ?? <em>{t('duplicates.nothing')}</em>}</td>
            <td>{later?.value ?? <em>{t('duplicates.nothing')}</em>}</td>
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
