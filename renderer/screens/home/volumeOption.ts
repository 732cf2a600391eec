import type { Dashboard } from '../../../core/contract/home.ts';
import type { ChartOption } from '../../ui/Chart.tsx';
import type { Formats } from '../../ui/formats.ts';
import type { Tokens } from '../../ui/useTokens.ts';

interface VolumeOptionInput {
  readonly volume: Dashboard['volume'];
  readonly tokens: Tokens;
  readonly format: Pick<Formats, 'number' | 'date' | 'dayAndMonth'>;
  readonly names: { readonly received: string; readonly straightThrough: string };
}

/** A bar a day, with the part that went straight through inside it. */
export function volumeOption({ volume, tokens, format, names }: VolumeOptionInput): ChartOption {
  const text = { color: tokens['chart-axis'], fontFamily: tokens.font, fontSize: 11 };
  const bar = { type: 'bar', barGap: '-100%', barMaxWidth: 28, barMinHeight: 0, cursor: 'pointer' } as const;
  return {
    animation: false,
    textStyle: { fontFamily: tokens.font },
    grid: { left: 4, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      renderMode: 'richText',
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: tokens['panel-raised'],
      borderColor: tokens['line-strong'],
      textStyle: { color: tokens.text, fontSize: 12, fontFamily: tokens.font },
      formatter: (points: unknown) => tooltipOf(dataIndexOf(points), { volume, format, names }),
    },
    xAxis: {
      type: 'category',
      data: volume.map(({ day }) => format.dayAndMonth(day)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: tokens['chart-grid'] } },
      axisLabel: { ...text, formatter: (value: number) => format.number(value) },
    },
    series: [
      {
        ...bar,
        name: names.received,
        data: volume.map(({ received }) => received),
        itemStyle: { color: tokens['chart-volume'] },
      },
      {
        ...bar,
        name: names.straightThrough,
        data: volume.map(({ straightThrough }) => straightThrough),
        itemStyle: { color: tokens['chart-through'] },
      },
    ],
  };
}

function tooltipOf(index: number, { volume, format, names }: Omit<VolumeOptionInput, 'tokens'>): string {
  const day = volume[index];
  if (day === undefined) return '';
  return [
    format.date(day.day),
    `${names.received}  ${format.number(day.received)}`,
    `${names.straightThrough}  ${format.number(day.straightThrough)}`,
  ].join('\n');
}

/** ECharts hands an axis tooltip one entry for each series, all of the same day. */
function dataIndexOf(points: unknown): number {
  const [first]: unknown[] = Array.isArray(points) ? points : [points];
  const isPoint = typeof first === 'object' && first !== null && 'dataIndex' in first;
  return isPoint && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}
