import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RuleQuery } from '../../../core/contract/conditions/ruleQuery.ts';
import type { RuleId } from '../../../core/vocabulary/ids.ts';
import { engineQueries } from '../../queries/engineQueries.ts';

/** Milliseconds without a key before a rule is tried. */
const pause = 150;

/**
 * A rule tried on the history while it is written. A trial that a next key has outdated is given up, in the engine too; what was
 * answered last stays until there is something newer.
 */
export function useTrial(ruleId: RuleId | null, query: RuleQuery, days: number | null, isComplete: boolean) {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pause);
    return () => clearTimeout(timer);
  }, [query]);
  return useQuery({
    ...engineQueries.rules.try.queryOptions({ input: { ruleId, query: settled, days } }),
    // While the conditions are incomplete the settled ones may be those of before, or not complete either.
    enabled: isComplete && settled === query,
    placeholderData: keepPreviousData,
  });
}
