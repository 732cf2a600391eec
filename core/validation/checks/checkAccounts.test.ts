import { describe, expect, it } from 'vitest';
import { MemoryHistory } from '../testing/MemoryHistory.ts';
import { type FieldChanges, buildPage, buildPast, findingsOf, read } from '../testing/buildInvoice.ts';

const known = 'DE02120300000000202051';
const earlier = (...issueDates: string[]) =>
  issueDates.map((issueDate) => buildPast({ iban: known, issueDate, invoiceNumber: `RE-${issueDate}` }));
const changed = (fields: FieldChanges, past = earlier('2026-02-10', '2026-03-10'), pages = [buildPage('Invoice')]) =>
  findingsOf('BANK_ACCOUNT_CHANGED', { fields, past, pages });

describe('bank account changed (B1)', () => {
  it('is critical where two earlier invoices agree on another', () => {
    const past = earlier('2026-02-10', '2026-03-10');
    const [finding] = changed({}, past);
    expect(finding).toMatchObject({ severity: 'critical', fields: ['iban', 'vendor'] });
    expect(finding?.relatedDocumentId).toBe(past[1]?.documentId);
    expect(finding?.message).toContain(
      'to DE89 3704 0044 0532 0130 00, but 2 of the last 2 invoices of this vendor with an account named DE02 1203',
    );
  });

  it('is high where only one earlier invoice names an account', () => {
    expect(changed({}, earlier('2026-03-10'))[0]?.severity).toBe('high');
  });

  it('accepts the known account, and one of several', () => {
    expect(changed({ iban: known })).toEqual([]);
    const past = [...earlier('2026-03-10', '2026-02-10'), buildPast({ issueDate: '2025-06-01', invoiceNumber: '1' })];
    expect(changed({}, past)).toEqual([]);
  });

  it('does not count invoices dated later, nor vendors without accounts', () => {
    expect(changed({}, earlier('2026-04-11', '2026-04-12'))).toEqual([]);
    expect(changed({}, [buildPast({ iban: null })])).toEqual([]);
  });

  it('is medium where the page speaks of factoring', () => {
    const [finding] = changed({}, undefined, [buildPage('Assignment of this invoice to our factoring bank')]);
    expect(finding?.severity).toBe('medium');
    expect(finding?.message).toContain('factoring');
  });

  it('takes an IBAN that fails its check digits for a misreading of the known one', () => {
    expect(changed({ iban: 'DE02120300000000202057' })[0]?.severity).toBe('medium');
    const misread = [buildPast({ iban: 'DE02120300000000202057', issueDate: '2026-03-10', invoiceNumber: '1' })];
    expect(changed({ iban: known }, misread)).toEqual([]);
  });

  it('is never critical on a doubtful account', () => {
    const [finding] = changed({ iban: read('DE89370400440532013000', { confidence: 0.45, source: 'ocr' }) });
    expect(finding?.severity).toBe('medium');
    expect(finding?.message).toContain('may be a misreading');
  });

  it('is low on a credit note, which asks for no payment', () => {
    expect(changed({ documentType: 'credit note' })[0]?.severity).toBe('low');
  });
});

const shared = (fields: FieldChanges, others: readonly FieldChanges[], pages = [buildPage('Invoice')]) =>
  findingsOf('BANK_ACCOUNT_SHARED', { fields, past: others.map(buildPast), pages });

describe('bank account shared (B2)', () => {
  const stranger = { vendor: 'Hafenkontor Service GmbH', vendorVatId: 'DE811907980', invoiceNumber: 'X1' };

  it('is high where the other vendor has another VAT id', () => {
    const [finding] = shared({}, [stranger]);
    expect(finding).toMatchObject({ severity: 'high', fields: ['iban', 'vendor'] });
    expect(finding?.message).toContain('also named by Hafenkontor Service GmbH');
  });

  it('is high where this vendor had another account before', () => {
    const fields = { vendorVatId: null };
    const own = { vendorVatId: null, iban: known, invoiceNumber: 'RE-1' };
    expect(shared(fields, [{ ...stranger, vendorVatId: null }, own])[0]?.severity).toBe('high');
  });

  it('has nothing against the vendor’s own documents, under whatever name', () => {
    expect(shared({}, [{ invoiceNumber: '1' }, { vendor: 'Tannenhof', invoiceNumber: '2' }])).toEqual([]);
  });

  it('has nothing against records that people said are one vendor', () => {
    const history = new (class extends MemoryHistory {
      override namesOf() {
        return { vendorKeys: ['tannenhof druck', 'hafenkontor service'], vatIds: [] };
      }
    })([buildPast(stranger)]);
    expect(findingsOf('BANK_ACCOUNT_SHARED', { history })).toEqual([]);
  });

  it('takes a lone other name on the vendor’s account for a misreading', () => {
    const own = ['1', '2', '3'].map((invoiceNumber) => ({ invoiceNumber }));
    expect(shared({}, [...own, { vendor: 'Rechnung', vendorVatId: null, invoiceNumber: '4' }])).toEqual([]);
  });

  it('is low for one group of companies, and for factoring banks', () => {
    expect(shared({}, [{ ...stranger, vendor: 'Tannenhof Verlag KG' }])[0]?.severity).toBe('low');
    expect(shared({}, [stranger], [buildPage('Factoring: pay to our bank')])[0]?.severity).toBe('low');
  });

  it('is medium for a name without history or VAT id', () => {
    expect(shared({ vendorVatId: null }, [{ ...stranger, vendorVatId: null }])[0]?.severity).toBe('medium');
  });
});
