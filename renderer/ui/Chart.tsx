import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type ComposeOption, type EChartsType, init, use } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface ChartPick {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}

interface ChartProps {
  readonly option: ChartOption;
  /** What it shows, in a sentence; the same figures must also stand in a table. */
  readonly label: string;
  readonly height: number;
  readonly onPick: (pick: ChartPick) => void;
}

/** An ECharts canvas that follows the size of its place. Its tooltips are drawn, not HTML, which the CSP would refuse. */
export function Chart({ option, label, height, onPick }: ChartProps) {
  const place = useRef<HTMLElement>(null);
  const chart = useRef<EChartsType>(null);
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current, null, { renderer: 'canvas' });
    chart.current = made;
    made.on('click', ({ seriesIndex, dataIndex }) => pick({ seriesIndex: seriesIndex ?? 0, dataIndex }));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <figure ref={place} className="chart" aria-label={label} style={{ height }} />;
}
