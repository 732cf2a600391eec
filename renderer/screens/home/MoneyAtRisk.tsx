import { Link } from 'wouter';
import type { Dashboard } from '../../../core/contract/home.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';

/** What documents with an open alert ask to be paid, a line each currency: amounts of different money are not added. */
export function MoneyAtRisk({ amounts }: { readonly amounts: Dashboard['moneyAtRisk'] }) {
  const { t } = useTranslation();
  const { amount, number } = useFormat();
  return (
    <section className="home-panel" aria-labelledby="money-title">
      <header>
        <h2 id="money-title">{t('home.moneyAtRisk')}</h2>
      </header>
      {amounts.length === 0 ? <p className="is-quiet">{t('home.noMoney')}</p> : null}
      <ul className="home-bars">
        {amounts.map((entry) => (
          <li key={entry.currency}>
            <Link className="home-money-line" href={inboxPlace({ withOpenAlert: true, currency: entry.currency })}>
              <span className="home-money-currency">{entry.currency}</span>
              <span className="home-money-amount">{amount(entry.amount, entry.currency)}</span>
              <span className="home-money-documents">
                {t('home.documents', { count: entry.documents, shown: number(entry.documents) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
