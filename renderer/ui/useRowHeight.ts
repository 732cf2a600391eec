import { useQuery } from '@tanstack/react-query';
import { engineQueries } from '../queries/engineQueries.ts';

/** Height of a table row in pixels, as `--row-height` says for the chosen density. */
export function useRowHeight(): number {
  const { data } = useQuery(engineQueries.settings.get.queryOptions());
  return data?.density === 'comfortable' ? 36 : 28;
}
