import { useFormat } from '../../ui/useFormat.ts';

/** Euro by rough rates, whole: more digits would claim what rough rates do not know. */
export function useEuros(): (amount: number) => string {
  const { number } = useFormat();
  return (amount) => `EUR\u00a0${number(Math.round(amount))}`;
}
