import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { makeContents, type Contents } from './Contents.ts';
import { Draft } from './Draft.ts';
import {
  otherTypes,
  type GeneratedDocument,
  type GeneratedType,
  type LayoutName,
  type OtherType,
  type PrintedText,
  type Wish,
} from './GeneratedDocument.ts';
import { countryList } from './countries/countries.ts';
import { drawBoxed } from './layouts/drawBoxed.ts';
import { drawBroadcast } from './layouts/drawBroadcast.ts';
import { drawForm } from './layouts/drawForm.ts';
import { drawInvoiceLetter } from './layouts/drawLetter.ts';
import { drawListing } from './layouts/drawListing.ts';
import { drawOffice } from './layouts/drawOffice.ts';
import {
  drawContract,
  drawDeliveryNote,
  drawOpenItems,
  drawOrder,
  drawPhotograph,
  drawPlainLetter,
  drawProForma,
  drawTimeSheet,
} from './layouts/drawOther.ts';
import { drawQuotation, drawRemittance } from './layouts/drawOffer.ts';
import { drawReceipt } from './layouts/drawReceipt.ts';
import { drawUtility } from './layouts/drawUtility.ts';
import { drawWeb } from './layouts/drawWeb.ts';
import type { LanguageCode } from './Country.ts';
import { Random } from './Random.ts';
import { pdfOf } from './Sheet.ts';
import { tradingName } from './tradingNames.ts';
import { truthOf } from './truthOf.ts';
import { Vendor } from './Vendor.ts';

function typeOf(random: Random, wish: Wish): GeneratedType {
  if (wish.type !== undefined) return wish.type;
  if (wish.layout === 'receipt') return 'receipt';
  if (wish.layout === 'paper') return random.pick(otherTypes);
  if (wish.layout === 'utility' || wish.layout === 'broadcast') return 'invoice';
  if (wish.layout !== undefined) return random.weighted({ invoice: 9, 'credit note': 1 });
  return random.weighted({ invoice: 70, 'credit note': 8, receipt: 22 });
}

/** The family follows from the vendor, so that all invoices of one vendor look alike. */
function layoutOf(random: Random, type: GeneratedType, wish: Wish): LayoutName {
  if (wish.layout !== undefined) return wish.layout;
  const isEnglish = (wish.language ?? 'en') === 'en' && (wish.country ?? 'US') === 'US';
  if (type === 'receipt') return 'receipt';
  if (type === 'invoice')
    return random.weighted({ letter: 9, form: 2, web: 4, listing: 1, utility: 1.5, broadcast: isEnglish ? 1 : 0 });
  if (type === 'credit note') return random.weighted({ letter: 9, form: 2, web: 4, listing: 1 });
  if (type === 'order') return random.weighted({ letter: 3, broadcast: isEnglish ? 2 : 0 });
  return type === 'pro forma' || type === 'delivery note' || type === 'quotation' ? 'letter' : 'paper';
}

const officeShare = 0.3;
const boxedShare = 0.14;

/** Drawn apart from the other families, so that a vendor of those looks as it would without these. */
function ownFamily(vendorSeed: number, type: GeneratedType, wish: Wish): LayoutName | null {
  const isLetter = type === 'invoice' || type === 'credit note';
  if (wish.layout !== undefined || !isLetter) return null;
  if (new Random(vendorSeed, 'office').chance(officeShare)) return 'office';
  return new Random(vendorSeed, 'boxed').chance(boxedShare) ? 'boxed' : null;
}

const tradesmen: ReadonlySet<LayoutName> = new Set(['office', 'boxed']);

/** Offices write to people and houses without a legal form as often as to companies. */
function addressed(contents: Contents, language: LanguageCode, random: Random): Contents {
  if (!random.chance(0.35)) return contents;
  const { nameHead, nameTrade } = contents.vendor.wording;
  const name = tradingName(language, { head: random.pick(nameHead), trade: random.pick(nameTrade) }, random);
  return { ...contents, buyer: { ...contents.buyer, name } };
}

function drawOther(draft: Draft, type: OtherType): void {
  switch (type) {
    case 'pro forma':
      return drawProForma(draft);
    case 'order':
      return drawOrder(draft);
    case 'quotation':
      return drawQuotation(draft);
    case 'remittance':
      return drawRemittance(draft);
    case 'delivery note':
      return drawDeliveryNote(draft);
    case 'reminder':
    case 'statement':
      return drawOpenItems(draft, type);
    case 'contract':
      return drawContract(draft, 'contract');
    case 'terms':
      return drawContract(draft, 'conditions');
    case 'time sheet':
      return drawTimeSheet(draft);
    case 'letter':
      return drawPlainLetter(draft);
    case 'photograph':
      return drawPhotograph(draft);
    case 'blank':
      return undefined;
    default:
      return assertNever(type);
  }
}

function drawInvoice(draft: Draft, layout: LayoutName): void {
  switch (layout) {
    case 'letter':
    case 'paper':
    case 'receipt':
      return drawInvoiceLetter(draft);
    case 'form':
      return drawForm(draft);
    case 'web':
      return drawWeb(draft);
    case 'listing':
      return drawListing(draft);
    case 'office':
      return drawOffice(draft);
    case 'boxed':
      return drawBoxed(draft);
    case 'utility':
      return drawUtility(draft);
    case 'broadcast':
      return drawBroadcast(draft, draft.contents.type === 'order');
    default:
      return assertNever(layout);
  }
}

function isOther(type: GeneratedType): type is OtherType {
  return otherTypes.some((other) => other === type);
}

function draw(contents: Contents, layout: LayoutName, random: Random): Draft {
  if (layout === 'receipt') return drawReceipt(contents, random);
  const draft = new Draft(contents, random);
  if (isOther(contents.type) && layout !== 'broadcast') drawOther(draft, contents.type);
  else drawInvoice(draft, layout);
  return draft;
}

function printedOf(draft: Draft): PrintedText[] {
  return draft.sheet.strokes.flatMap((stroke) =>
    stroke.kind === 'text' ? [{ page: stroke.page, text: stroke.text, box: stroke.box }] : [],
  );
}

/**
 * A made-up document with its truth: the same seed and wish give the same bytes. What the wish leaves open follows from
 * the seed; what belongs to the vendor (parties, wording, layout, formats) from `wish.vendor` where it is given.
 */
export async function generateDocument(seed: number, wish: Wish = {}): Promise<GeneratedDocument> {
  const vendorSeed = wish.vendor ?? seed;
  const ofVendor = new Random(vendorSeed, 'family');
  const type = typeOf(new Random(seed, 'type'), wish);
  const asked = countryList.find(({ code }) => code === wish.country)?.languages[0];
  const drawn = ofVendor.weighted({ en: 3, de: 2, fr: 1.4, nl: 1, es: 1, it: 1, pt: 0.9, pl: 0.9 });
  const family = layoutOf(ofVendor, type, wish);
  const layout = ownFamily(vendorSeed, type, wish) ?? family;
  const isStation = layout === 'broadcast';
  const language = isStation ? 'en' : (wish.language ?? asked ?? drawn);
  const vendor = new Vendor(vendorSeed, language, layout, isStation ? 'US' : wish.country);
  const random = new Random(seed, 'contents');
  const retail = layout === 'receipt';
  const isLong = random.chance(0.12);
  const drawnContents = makeContents(type, vendor, random, {
    retail,
    fewest: 1,
    most: isLong || isStation ? 60 : retail ? 9 : 10,
  });
  const contents = tradesmen.has(layout) ? addressed(drawnContents, language, random) : drawnContents;
  const draft = draw(contents, layout, new Random(seed, 'layout'));
  const title = `${type} ${contents.number}`;
  return {
    seed,
    type,
    language,
    country: vendor.country.code,
    layout,
    pdf: pdfOf(draft.sheet, title),
    truth: truthOf(draft),
    printed: printedOf(draft),
    drawing: { pages: draft.sheet.pages, strokes: draft.sheet.strokes },
  };
}
