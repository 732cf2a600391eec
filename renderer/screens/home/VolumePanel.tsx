import { Button } from '@blueprintjs/core';
import { Chart as ChartIcon, Th } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import type { Dashboard } from '../../../core/contract/home.ts';
import { navigate } from '../../app/address.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTokens } from '../../ui/useTokens.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';
import { volumeOption } from './volumeOption.ts';
import { VolumeTable } from './VolumeTable.tsx';

type Volume = Dashboard['volume'];

/** Documents received each day, and how many of them needed nobody; as a chart or as a table. */
export function VolumePanel({ volume }: { readonly volume: Volume }) {
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  return (
    <section className="home-panel" aria-labelledby="volume-title">
      <header>
        <h2 id="volume-title">{t('home.volume')}</h2>
        <Legend />
        <Button
          variant="minimal"
          size="small"
          icon={isTable ? <ChartIcon /> : <Th />}
          text={isTable ? t('home.asChart') : t('home.asTable')}
          onClick={() => setTable(!isTable)}
        />
      </header>
      {isTable ? <VolumeTable volume={volume} /> : <VolumeChart volume={volume} />}
    </section>
  );
}

function VolumeChart({ volume }: { readonly volume: Volume }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tokens = useTokens();
  const option = useMemo(
    () =>
      tokens &&
      volumeOption({
        volume,
        tokens,
        format,
        names: { received: t('home.received'), straightThrough: t('home.straightThrough') },
      }),
    [volume, tokens, format, t],
  );
  if (option === null) return null;
  const received = volume.reduce((sum, day) => sum + day.received, 0);
  return (
    <Chart
      option={option}
      height={260}
      label={t('home.volumeLabel', { received: format.number(received), days: volume.length })}
      onPick={({ seriesIndex, dataIndex }) => {
        const day = volume[dataIndex]?.day;
        if (day === undefined) return;
        const through = seriesIndex === 1 ? { straightThrough: true } : {};
        navigate(inboxPlace({ receivedFrom: day, receivedTo: day, ...through }));
      }}
    />
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <span className="home-legend" aria-hidden="true">
      <span className="home-legend-mark is-volume" />
      {t('home.received')}
      <span className="home-legend-mark is-through" />
      {t('home.straightThrough')}
    </span>
  );
}
