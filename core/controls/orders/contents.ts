import { aboutPayment, aboutPayments } from '../frame/candidates.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { byVendor } from '../frame/groupings.ts';
import { minorDigits } from '../../vocabulary/money.ts';

const creditWords = /\b(credit|gutschrift|storno|avoir|refund|return|retour|nota di credito)\b/iu;

/** X1: quantity × price is not the amount, or an invoice of nothing or less. */
export const arithmetic = defineControl({
  id: 'X1',
  source: 'EN 16931 BR-CO-10, BR-CO-17; PEPPOL-EN16931-R120',
  severity: 'medium',
  points: 22,
  parameters: { toleranceMinor: { value: 2, unit: 'minor units' }, tax: { value: 0.27, unit: 'ratio' } },
  needs: { payments: ['quantity', 'unitPrice'] },
  grouping: byVendor,
  *candidates(group) {
    for (const payment of group.payments) {
      if (payment.quantity === null || payment.unitPrice === null) continue;
      const product = Number(payment.quantity) * Number(payment.unitPrice) * 10 ** minorDigits(payment.currency);
      const off = Math.abs(payment.amountMinor - Math.round(product));
      const taxed = product === 0 ? 0 : payment.amountMinor / product - 1;
      const saysTax = /\b(tax|vat|gross|mwst|ust|tva|iva|brutto)\b/iu.test(payment.text ?? '');
      const saysCredit = creditWords.test(payment.text ?? '');
      const facts = { amount: payment.amountMinor, product: Math.round(product), off, taxed, saysTax, saysCredit };
      yield aboutPayment(payment, facts);
    }
  },
  condition: ({ off, amount }, { toleranceMinor }) => off > toleranceMinor || amount <= 0,
  guards: {
    withTax: ({ taxed, saysTax }, { tax }) => saysTax && taxed > 0 && taxed <= tax,
    creditNote: ({ saysCredit, amount, off }, { toleranceMinor }) => saysCredit && amount < 0 && off <= toleranceMinor,
  },
});

const vague =
  /^\s*(?:for )?(?:services?(?: rendered)?|consult(?:ing|ancy)(?: services| fees?)?|misc(?:ellaneous)?|various|general|other|fees?|diverses?|sonstiges|leistungen?|beratung|dienstleistung(?:en)?|as agreed|wie vereinbart|prestations?|divers)\s*\.?\s*$/iu;

/** X2: a text that does not say what was paid for. */
export const vagueText = defineControl({
  id: 'X2',
  source: 'Fraud Audit (Vona 2011); MindBridge: suspicious keyword',
  severity: 'low',
  points: 8,
  parameters: {},
  needs: { payments: ['text'] },
  grouping: byVendor,
  *candidates(group) {
    for (const payment of group.payments) {
      const text = (payment.text ?? '').trim();
      yield aboutPayment(payment, {
        text,
        isVague: text === '' || vague.test(text),
        hasOrder: payment.purchaseOrder !== null,
      });
    }
  },
  condition: ({ isVague }) => isVague,
  guards: { hasOrder: ({ hasOrder }) => hasOrder },
});

/** A3: a vendor that owes money: more came back than was paid. */
export const debitBalance = defineControl({
  id: 'A3',
  source: 'MindBridge: debit-balance vendor',
  severity: 'low',
  points: 8,
  parameters: { leastMinor: { value: 1000, unit: 'minor units' } },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, { leastMinor }) {
    for (const [currency, payments] of Map.groupBy(group.payments, (payment) => payment.currency)) {
      const balance = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      const [first] = payments;
      if (first === undefined) continue;
      yield aboutPayments(
        first.payee,
        currency,
        payments,
        { balance, isSmall: -balance < leastMinor },
        Math.abs(balance),
      );
    }
  },
  condition: ({ balance }) => balance < 0,
  guards: { smallBalance: ({ isSmall }) => isSmall },
});

/** A4: cash, or what is as good as cash, above petty amounts. */
export const cashPayment = defineControl({
  id: 'A4',
  source: 'MindBridge: cash; FATF recommendation 10',
  severity: 'low',
  points: 15,
  parameters: { pettyMinor: { value: 10_000, unit: 'minor units' } },
  needs: { payments: ['channel'] },
  grouping: byVendor,
  *candidates(group) {
    for (const payment of group.payments) {
      if (payment.channel === null) continue;
      const isCash = /\b(cash|bar|bargeld|espèces|contanti|gift ?card|voucher|crypto)\b/iu.test(payment.channel);
      yield aboutPayment(payment, { channel: payment.channel, isCash, amount: payment.amountMinor });
    }
  },
  condition: ({ isCash }) => isCash,
  guards: { petty: ({ amount }, { pettyMinor }) => amount <= pettyMinor },
});

/** A5: one payment of a vendor at a site that never had to do with it, among many elsewhere. */
export const rareCombination = defineControl({
  id: 'A5',
  source: 'MindBridge: rare flows',
  severity: 'low',
  points: 10,
  parameters: { share: { value: 0.06, unit: 'ratio' }, atLeast: { value: 20, unit: 'records' } },
  needs: { payments: ['site'] },
  grouping: byVendor,
  *candidates(group, _context, { atLeast }) {
    const stated = group.payments.filter(({ site }) => site !== null);
    const sites = Map.groupBy(stated, ({ site }) => site ?? '');
    for (const [site, payments] of sites) {
      const [first] = payments;
      if (first === undefined) continue;
      const isWide = sites.size * 4 > stated.length;
      const facts = {
        site,
        share: payments.length / stated.length,
        payments: stated.length,
        isTooFew: stated.length < atLeast,
      };
      yield aboutPayments(first.payee, site, payments, { ...facts, isWide });
    }
  },
  condition: (facts, { share }) => facts.share <= share,
  guards: { tooFew: ({ isTooFew }) => isTooFew, everywhere: ({ isWide }) => isWide },
});
