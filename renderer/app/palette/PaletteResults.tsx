import { Briefcase, Document, KeyCommand } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useDeferredValue, type ReactElement, type ReactNode } from 'react';
import type { InboxRow } from '../../../core/contract/inbox.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { navigate } from '../address.ts';
import { closeOverlay } from '../overlays.ts';
import { places } from '../places.ts';
import { matchesText } from './matchesText.ts';
import { useCommands } from './useCommands.ts';
import { titled } from '../../ui/titled.ts';
import { useTold } from '../../ui/useTold.ts';

/** Rows of each kind shown at most. */
const most = 7;

/** Commands, documents and cases that match what was typed. */
export function PaletteResults({ text }: { readonly text: string }) {
  const search = useDeferredValue(text);
  return (
    <>
      <Commands text={text} />
      {search.length > 0 ? <Documents text={search} /> : null}
      {search.length > 0 ? <Cases text={search} /> : null}
    </>
  );
}

function Commands({ text }: { readonly text: string }) {
  const groups = useCommands();
  return groups.map((group) => {
    const commands = group.commands.filter(({ label }) => matchesText(label, text));
    if (commands.length === 0) return null;
    return (
      <Command.Group key={group.name} heading={group.name}>
        {commands.map(({ label, stroke, run }) => (
          <Row key={label} id={`${group.name}/${label}`} icon={<KeyCommand size={14} />} run={run}>
            <span className="palette-name">{label}</span>
            {stroke === null ? null : <Keycaps stroke={stroke} />}
          </Row>
        ))}
      </Command.Group>
    );
  });
}

function Documents({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const input = { filter: { text }, limit: most };
  const { data } = useQuery(engineQueries.inbox.list.queryOptions({ input, placeholderData: keepPreviousData }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Command.Group heading={t('frame.paletteDocuments')}>
      {data.rows.map((row) => (
        <Row key={row.id} id={row.id} icon={<Document size={14} />} run={() => navigate(places.document(row.id))}>
          <DocumentLine row={row} />
        </Row>
      ))}
    </Command.Group>
  );
}

function DocumentLine({ row }: { readonly row: InboxRow }) {
  const { money } = useFormat();
  return (
    <>
      <span className="palette-name">{row.vendor ?? row.fileName}</span>
      <span className="palette-detail">{row.invoiceNumber ?? row.fileName}</span>
      {row.grandTotal === null ? null : <span className="palette-amount">{money(row.grandTotal, row.currency)}</span>}
    </>
  );
}

function Cases({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const told = useTold();
  const input = { text, limit: most };
  const { data } = useQuery(engineQueries.cases.list.queryOptions({ input, placeholderData: keepPreviousData }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Command.Group heading={t('frame.paletteCases')}>
      {data.rows.map((row) => (
        <Row key={row.id} id={row.id} icon={<Briefcase size={14} />} run={() => navigate(places.case(row.id))}>
          <span className="palette-name">
            #{row.number} {told(titled(row))}
          </span>
          <SeverityMark severity={row.severity} />
        </Row>
      ))}
    </Command.Group>
  );
}

interface RowProps {
  readonly id: string;
  readonly icon: ReactElement;
  readonly children: ReactNode;
  readonly run: () => void;
}

function Row(props: RowProps) {
  const choose = () => {
    closeOverlay();
    props.run();
  };
  return (
    <Command.Item value={props.id} onSelect={choose}>
      {props.icon}
      {props.children}
    </Command.Item>
  );
}
