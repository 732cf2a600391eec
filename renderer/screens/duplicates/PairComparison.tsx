import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import type { PairComparison as Comparison, PairSide } from '../../../core/contract/duplicates.ts';
import { hrefOf } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTold } from '../../ui/useTold.ts';
import { ComparedFields } from './ComparedFields.tsx';
import { PairPages } from './PairPages.tsx';
import type { Triage } from './useTriage.ts';

interface PairComparisonProps {
  readonly comparison: Comparison;
  readonly triage: Triage;
}

/** One pair: what can be said of it, why it is one, the pages of both and their fields. */
export function PairComparison({ comparison, triage }: PairComparisonProps) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const told = useTold();
  const { pair, fields, lines } = comparison;
  const { decided } = pair;
  const earlier = useQuery(
    engineQueries.documents.get.queryOptions({ input: { documentId: pair.earlier.documentId } }),
  );
  const later = useQuery(engineQueries.documents.get.queryOptions({ input: { documentId: pair.later.documentId } }));
  return (
    <section className="duplicates-comparison" aria-label={t('duplicates.fields')}>
      <header>
        <div className="duplicates-why">
          <h2>{t('duplicates.why')}</h2>
          <p>
            {pair.reason === null
              ? t('duplicates.silenced')
              : told({ message: pair.reason, sentences: pair.sentences })}
          </p>
          {decided === null ? null : (
            <p className="duplicates-quiet">
              {t('duplicates.decided', {
                verdict: t(`duplicates.verdict.${decided.verdict}`),
                by: decided.by,
                at: instant(decided.at),
              })}
            </p>
          )}
          {pair.isRearmed ? <p className="duplicates-quiet">{t('duplicates.rearmed')}</p> : null}
        </div>
        <div className="duplicates-verdicts">
          <Verdict
            text={t('duplicates.same')}
            stroke="Y"
            hint={t('duplicates.sameHint')}
            onSay={() => triage.decide('same')}
            isBusy={triage.isDeciding}
          />
          <Verdict
            text={t('duplicates.hold')}
            stroke="H"
            onSay={() => triage.decide('unsure')}
            isBusy={triage.isDeciding}
          />
          <Verdict
            text={t('duplicates.different')}
            stroke="N"
            hint={t('duplicates.differentHint')}
            onSay={() => triage.decide('different')}
            isBusy={triage.isDeciding}
          />
        </div>
      </header>
      {earlier.data && later.data ? <PairPages earlier={earlier.data} later={later.data} fields={fields} /> : null}
      <div className="duplicates-facts">
        <div className="duplicates-sides">
          <Side name={t('duplicates.a')} side={pair.earlier} />
          <Side name={t('duplicates.b')} side={pair.later} />
        </div>
        <ComparedFields fields={fields} />
        {lines.later === 0 ? null : (
          <p className="duplicates-quiet">{t('duplicates.lines', { alike: lines.alike, count: lines.later })}</p>
        )}
      </div>
    </section>
  );
}

interface VerdictProps {
  readonly text: string;
  readonly stroke: string;
  readonly hint?: string;
  readonly isBusy: boolean;
  readonly onSay: () => void;
}

function Verdict({ text, stroke, hint, isBusy, onSay }: VerdictProps) {
  return (
    <Button
      disabled={isBusy}
      onClick={onSay}
      {...(hint === undefined ? {} : { title: hint })}
      aria-keyshortcuts={stroke}
    >
      {text} <Keycaps stroke={stroke} />
    </Button>
  );
}

function Side({ name, side }: { readonly name: string; readonly side: PairSide }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <p>
      <strong>{name}</strong>{' '}
      <a
        href={hrefOf(places.document(side.documentId))}
        aria-label={t('duplicates.openDocument', { fileName: side.fileName })}
      >
        {side.fileName}
      </a>
      <span className="duplicates-quiet">{t('duplicates.received', { at: instant(side.receivedAt) })}</span>
    </p>
  );
}
