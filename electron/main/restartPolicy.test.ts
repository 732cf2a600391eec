import { describe, expect, it } from 'vitest';
import { restartPolicy } from './restartPolicy.ts';

describe('restartPolicy', () => {
  it('waits longer after each crash and then gives up', () => {
    const policy = restartPolicy({ limit: 5 });
    const delays = [0, 1, 2, 3, 4, 5].map((second) => policy.afterCrash(second * 1000));
    expect(delays).toEqual([200, 400, 800, 1600, 3200, null]);
  });

  it('forgets crashes that are long past', () => {
    const policy = restartPolicy({ limit: 1, windowMs: 1000 });
    expect(policy.afterCrash(0)).toBe(200);
    expect(policy.afterCrash(5000)).toBe(200);
    expect(policy.afterCrash(5001)).toBeNull();
  });

  it('starts over when a person asks for it', () => {
    const policy = restartPolicy({ limit: 1 });
    policy.afterCrash(0);
    expect(policy.afterCrash(1)).toBeNull();
    policy.forget();
    expect(policy.afterCrash(2)).toBe(200);
  });
});
