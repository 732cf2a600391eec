import { Button, ProgressBar } from '@blueprintjs/core';
import type { ImportView } from '../../../core/contract/ledger.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { failureText } from '../../ui/failureText.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { type LedgerActs, useLedgerActs } from './useLedgerActs.ts';

/** Every import, newest first: how far it is, what it gave, and what can be done about it. */
export function ImportList({ imports }: { readonly imports: readonly ImportView[] }) {
  const { t } = useTranslation();
  const acts = useLedgerActs();
  return (
    // A region that scrolls can be reached by keyboard (axe: scrollable-region-focusable).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls can be reached by keyboard
    <section className="ledger-imports" tabIndex={0} aria-label={t('ledger.imports')}>
      <table className="ledger-table" aria-label={t('ledger.imports')}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.file')}</th>
            <th scope="col">{t('ledger.kindLabel')}</th>
            <th scope="col">{t('ledger.stateLabel')}</th>
            {(['rowsRead', 'added', 'changed', 'unchanged', 'refused'] as const).map((count) => (
              <th key={count} scope="col" className="is-figure">
                {t(`ledger.count.${count}`)}
              </th>
            ))}
            <th scope="col">{t('ledger.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <ImportLine key={one.id} one={one} acts={acts} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ImportLine({ one, acts }: { readonly one: ImportView; readonly acts: LedgerActs }) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  return (
    <tr>
      <th scope="row">
        <bdi>{one.fileName}</bdi>
        <span className="ledger-quiet">
          {one.by}, {instant(one.startedAt)}
        </span>
      </th>
      <td>{t(`ledger.kind.${one.kind}`)}</td>
      <td>
        {t(`ledger.state.${one.state}`)}
        <Progress one={one} />
        {one.failure === null ? null : <span className="ledger-quiet">{failureText(one.failure).message}</span>}
      </td>
      {[one.rowsRead, one.added, one.changed, one.unchanged, one.refused].map((count, at) => (
        // Counts stand in a fixed order and have no identity of their own.
        // eslint-disable-next-line react/no-array-index-key -- figures have no name but their place
        <td key={at} className="is-figure">
          {number(count)}
        </td>
      ))}
      <td className="ledger-acts">
        <Acts one={one} acts={acts} />
      </td>
    </tr>
  );
}

function Progress({ one: { state, rowsRead, rowsTotal } }: { readonly one: ImportView }) {
  if (state !== 'running' && state !== 'undoing') return null;
  return state === 'running' && rowsTotal !== null && rowsTotal > 0 ? (
    <ProgressBar value={rowsRead / rowsTotal} stripes={false} />
  ) : (
    <ProgressBar />
  );
}

function Acts({ one, acts }: { readonly one: ImportView; readonly acts: LedgerActs }) {
  const { t } = useTranslation();
  const { id, state, refused, fileName } = one;
  const act = (what: 'stop' | 'resume' | 'undo' | 'saveRefusals') => (
    <Button
      size="small"
      variant="minimal"
      text={t(`ledger.act.${what}`)}
      aria-label={`${t(`ledger.act.${what}`)}: ${fileName}`}
      onClick={() => acts[what](id)}
    />
  );
  return (
    <>
      {state === 'running' ? act('stop') : null}
      {state === 'stopped' || state === 'failed' ? act('resume') : null}
      {state === 'stopped' || state === 'failed' || state === 'done' ? act('undo') : null}
      {refused > 0 && state !== 'undone' && state !== 'undoing' ? act('saveRefusals') : null}
    </>
  );
}
