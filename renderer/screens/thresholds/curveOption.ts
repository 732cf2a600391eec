import type { ChartOption } from '../../ui/Chart.tsx';
import type { Formats } from '../../ui/formats.ts';
import type { Tokens } from '../../ui/useTokens.ts';

type Point = readonly [perDay: number, money: number];

interface CurveOptionInput {
  /** By threshold, lowest first. */
  readonly points: readonly Point[];
  readonly chosen: number;
  readonly atWork: number;
  readonly tokens: Tokens;
  readonly number: Formats['number'];
  readonly names: { readonly chosen: string; readonly atWork: string; readonly perDay: string };
}

/** Money caught over alerts a day, with the threshold at work and the one that is tried marked by shape and name. */
export function curveOption({ points, chosen, atWork, tokens, number, names }: CurveOptionInput): ChartOption {
  const text = { color: tokens['chart-axis'], fontFamily: tokens.font, fontSize: 11 };
  const mark = (place: number, name: string, symbol: string, color: string, position: 'top' | 'bottom') => ({
    type: 'line' as const,
    data: [points[place]].flatMap((point) => (point === undefined ? [] : [[...point]])),
    symbol,
    symbolSize: 12,
    itemStyle: { color },
    label: { show: true, formatter: name, position, color: tokens.text, fontFamily: tokens.font },
    silent: true,
  });
  return {
    animation: false,
    textStyle: { fontFamily: tokens.font },
    grid: { left: 4, right: 40, top: 24, bottom: 20, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      name: names.perDay,
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: text,
      splitLine: { show: false },
      axisLine: { lineStyle: { color: tokens['line-strong'] } },
      axisLabel: { ...text, hideOverlap: true, formatter: (value: number) => number(value) },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      splitLine: { lineStyle: { color: tokens['chart-grid'] } },
      axisLabel: { ...text, formatter: (value: number) => number(value) },
    },
    series: [
      {
        type: 'line',
        step: false,
        data: points.map((point) => [...point]),
        symbolSize: 5,
        lineStyle: { color: tokens['chart-through'], width: 2 },
        itemStyle: { color: tokens['chart-through'] },
      },
      mark(atWork, chosen === atWork ? '' : names.atWork, 'diamond', tokens['chart-axis'], 'bottom'),
      mark(chosen, chosen === atWork ? names.atWork : names.chosen, 'circle', tokens.text, 'top'),
    ],
  };
}
