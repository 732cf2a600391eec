import { Big } from 'big.js';
import type { Amount } from '../amounts/findAmounts.ts';

/** Two other numbers of a line whose product is the total: the quantity, a count or weight, and the price. */
export function quantityAndPrice(amounts: readonly Amount[], total: Amount): readonly [Amount, Amount] | null {
  const others = amounts.filter((amount) => amount !== total && !amount.percent);
  for (const price of others) {
    if (price.fraction < 2) continue;
    for (const quantity of others) {
      if (quantity === price || quantity.sign !== null || Number(quantity.value) === 0) continue;
      const product = new Big(quantity.value).times(price.value);
      if (product.minus(total.value).abs().lte('0.006')) return [quantity, price];
    }
  }
  return null;
}
