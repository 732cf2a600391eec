import { Observable, useObservable } from './Observable.ts';

type TokenName =
  | 'chart-volume'
  | 'chart-through'
  | 'chart-axis'
  | 'chart-grid'
  | 'panel-raised'
  | 'text'
  | 'line-strong';

export type Tokens = Readonly<Record<TokenName | 'font', string>>;

const tokens = new Observable<Tokens | null>(null);

/** Colours of the theme as values, for what is drawn on a canvas; null until the theme is set. */
export function useTokens(): Tokens | null {
  return useObservable(tokens);
}

/** Reads the colours anew; whoever changes the theme calls it. */
export function readTokens(): void {
  const style = getComputedStyle(document.body);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  tokens.set({
    'chart-volume': value('chart-volume'),
    'chart-through': value('chart-through'),
    'chart-axis': value('chart-axis'),
    'chart-grid': value('chart-grid'),
    'panel-raised': value('panel-raised'),
    text: value('text'),
    'line-strong': value('line-strong'),
    font: value('font-text'),
  });
}
