import type { FoundDate } from '../dates/findDates.ts';
import type { DocumentView } from '../DocumentView.ts';
import { cellsUnder } from '../parties/PartyBlock.ts';

const mostWordsBefore = 16;
/** Paying and calling in, in the eight languages. */
const payment =
  /\bpay(?:able|ment)?\b|\bremit|\bsettle|\btransfer\b|debit|zahl(?:en|bar|ung)|überweis|begleich|entrichten|einge?z|abgebucht|abbuch|lastschrift|régl|payer|payable|paiement|virement|prélev|betal|overma|voldoe|incasso|pag(?:ar|o|ado|are|amento|uese)\b|abonar|transferencia|saldare|bonifico|addebit|transferência|liquidar|zapłac|zapłat|płatn|przelew/iu;
/** Follows the day in some languages: "wird am 20.03. von Ihrem Konto eingezogen". */
const callingIn = /einge?z|abgebucht|lastschrift|debited|prélev|afgeschreven|adeudad|addebitat|debitad|pobran/iu;
/** What was paid already. */
const done =
  /received|paid|bezahlt|gezahlt|erhalten|eingegangen|reçu|payée?|ontvangen|betaald|recibid|pagad|ricevut|pagat|recebid|otrzyman|zapłacon/iu;
/** What is paid earlier, for less. */
const discount = /skonto|discount|escompte|remise|korting|descuento|sconto|desconto|rabat|skont/iu;
/** The words right before a last day. */
const upTo =
  /(?:^|\s)(?:bis|bis zum|am|zum|spätestens|by|before|until|on|no later than|avant le|au plus tard le|au|le|jusqu'au|vóór|voor|uiterlijk|uiterlijk op|tot|op|antes del?|hasta el|el|entro il|entro|il|até|até ao dia|em|do|do dnia|dnia)$/iu;

/** Whether a sentence asks to pay by this date: "Bitte überweisen Sie den Betrag bis zum 15.07.2024 auf unser Konto." */
export function isSpokenDueDate(view: DocumentView, { segment, from, to }: FoundDate): boolean {
  const above = view.layout.segments.find(
    (other) =>
      other.page === segment.page && other.row < segment.row && cellsUnder(view.layout, other, 1)[0] === segment,
  );
  const texts = (above?.tokens ?? []).map(({ text }) => text);
  const own = segment.tokens.map(({ text }) => text);
  const before = [...texts, ...own.slice(0, from)].slice(-mostWordsBefore).join(' ');
  const sentence = before.split(/[.!?;]\s/u).at(-1) ?? '';
  const after =
    own
      .slice(to, to + mostWordsBefore)
      .join(' ')
      .split(/[.!?;]\s/u)[0] ?? '';
  if (!upTo.test(sentence) || discount.test(sentence) || done.test(`${sentence} ${after}`)) return false;
  return payment.test(sentence) || callingIn.test(after);
}
