import { Button, ButtonGroup } from '@blueprintjs/core';
import { useState } from 'react';
import type { ImportView } from '../../../core/contract/ledger.ts';
import { ledgerKindSchema } from '../../../core/vocabulary/ledgerKinds.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { RecordGrid } from './RecordGrid.tsx';

/** The records of one kind; kinds nothing was imported of are left out. */
export function RecordBrowser({ imports }: { readonly imports: readonly ImportView[] }) {
  const { t } = useTranslation();
  const kinds = ledgerKindSchema.options.filter((kind) => imports.some((one) => one.kind === kind));
  const [chosen, setChosen] = useState(kinds[0]);
  const kind = chosen ?? kinds[0];
  if (kind === undefined) return null;
  return (
    <>
      <fieldset className="ledger-kinds" aria-label={t('ledger.kindLabel')}>
        <ButtonGroup>
          {kinds.map((one) => (
            <Button
              key={one}
              text={t(`ledger.kind.${one}`)}
              active={one === kind}
              aria-pressed={one === kind}
              onClick={() => setChosen(one)}
            />
          ))}
        </ButtonGroup>
      </fieldset>
      <RecordGrid key={kind} kind={kind} />
    </>
  );
}
