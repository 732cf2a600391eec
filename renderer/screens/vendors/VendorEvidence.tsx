import { Add, Remove } from '@blueprintjs/icons';
import type { TFunction } from 'i18next';
import type { VendorEvidence as Evidence } from '../../../core/contract/vendors.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

/** Why two records may be one vendor, in sentences, the weightiest first; a bar says how much each weighs, a sign and a word for which side. */
export function VendorEvidence({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...evidence.map(({ bits }) => Math.abs(bits)));
  if (evidence.length === 0) return null;
  return (
    <div className="vendors-evidence">
      <h2>{t('vendors.evidence')}</h2>
      <ul>
        {evidence.map((one) => (
          <li key={one.attribute} className={one.bits >= 0 ? 'vendors-for' : 'vendors-against'}>
            {one.bits >= 0 ? <Add size={12} /> : <Remove size={12} />}
            <span className="vendors-side">{t(one.bits >= 0 ? 'vendors.for' : 'vendors.against')}</span>
            <span className="vendors-weight" aria-hidden="true">
              <span style={{ width: `${String(Math.round((Math.abs(one.bits) / most) * 100))}%` }} />
            </span>
            <span>{sentenceOf(one, t)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentenceOf({ attribute, level }: Evidence, t: TFunction): string {
  const sentences: Readonly<Record<string, string>> = t(`vendors.reason.${attribute}`, { returnObjects: true });
  return sentences[level] ?? level;
}
