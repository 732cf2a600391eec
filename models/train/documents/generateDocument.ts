import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { makeContents, type Contents } from './Contents.ts';
import { Draft } from './Draft.ts';
import type { GeneratedDocument, GeneratedType, LayoutName, PrintedText, Wish } from './GeneratedDocument.ts';
import { countryList } from './countries/countries.ts';
import { languageCodes } from './languages/languages.ts';
import { drawForm } from './layouts/drawForm.ts';
import { drawInvoiceLetter } from './layouts/drawLetter.ts';
import { drawListing } from './layouts/drawListing.ts';
import { drawReceipt } from './layouts/drawReceipt.ts';
import { drawWeb } from './layouts/drawWeb.ts';
import { Random } from './Random.ts';
import { pdfOf } from './Sheet.ts';
import { truthOf } from './truthOf.ts';
import { Vendor } from './Vendor.ts';

function typeOf(random: Random, wish: Wish): GeneratedType {
  if (wish.type !== undefined) return wish.type;
  if (wish.layout !== undefined)
    return wish.layout === 'receipt' ? 'receipt' : random.weighted({ invoice: 9, 'credit note': 1 });
  return random.weighted({ invoice: 70, 'credit note': 8, receipt: 22 });
}

/** The family follows from the vendor, so that all documents of one vendor look alike. */
function layoutOf(random: Random, type: GeneratedType, wish: Wish): LayoutName {
  if (wish.layout !== undefined) return wish.layout;
  if (type === 'receipt') return 'receipt';
  return random.weighted({ letter: 9, form: 2, web: 4, listing: 1 });
}

function draw(contents: Contents, layout: LayoutName, random: Random): Draft {
  if (layout === 'receipt') return drawReceipt(contents, random);
  const draft = new Draft(contents, random);
  switch (layout) {
    case 'letter':
      drawInvoiceLetter(draft);
      return draft;
    case 'form':
      drawForm(draft);
      return draft;
    case 'web':
      drawWeb(draft);
      return draft;
    case 'listing':
      drawListing(draft);
      return draft;
    default:
      return assertNever(layout);
  }
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
  const language =
    wish.language ??
    asked ??
    ofVendor.weighted({ en: 3, de: 2, fr: 1.4, nl: 1, es: 1, it: 1, pt: 0.9, pl: 0.9 }) ??
    languageCodes[0];
  const layout = layoutOf(ofVendor, type, wish);
  const vendor = new Vendor(vendorSeed, language, layout, wish.country);
  const random = new Random(seed, 'contents');
  const retail = layout === 'receipt';
  const isLong = random.chance(0.12);
  const contents = makeContents(type, vendor, random, { retail, fewest: 1, most: isLong ? 60 : retail ? 9 : 10 });
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
