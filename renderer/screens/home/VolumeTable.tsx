import { Link } from 'wouter';
import type { Dashboard } from '../../../core/contract/home.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';

/** The same figures as the chart, newest day first, each a link to its documents. Days without any are left out. */
export function VolumeTable({ volume }: { readonly volume: Dashboard['volume'] }) {
  const { t } = useTranslation();
  const { date, number, percent } = useFormat();
  const days = volume.filter(({ received }) => received > 0).toReversed();
  return (
    <div className="home-volume-table">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('home.day')}</th>
            <th className="is-figure">{t('home.received')}</th>
            <th className="is-figure">{t('home.straightThrough')}</th>
            <th className="is-figure">{t('home.share')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, received, straightThrough }) => {
            const that = { receivedFrom: day, receivedTo: day };
            return (
              <tr key={day}>
                <td>{date(day)}</td>
                <td className="is-figure">
                  <Link href={inboxPlace(that)}>{number(received)}</Link>
                </td>
                <td className="is-figure">
                  <Link href={inboxPlace({ ...that, straightThrough: true })}>{number(straightThrough)}</Link>
                </td>
                <td className="is-figure">{percent(straightThrough / received)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
