import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';

/** A family as CSS names it, regular and bold. */
export interface Typeface {
  readonly name: string;
  readonly regular: string;
  readonly bold: string;
  /** Whether it has the letters of Polish; the others cover Western Europe. */
  readonly hasPolish: boolean;
  readonly monospaced: boolean;
}

const require = createRequire(import.meta.url);
const standardFonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
const fontsource = (family: string, subset: string): string =>
  require.resolve(`@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`);

/** Every face comes from a package, so that pages look the same on every machine. */
const files: Readonly<Record<string, string>> = {
  VouchSans: join(standardFonts, 'LiberationSans-Regular.ttf'),
  VouchSansBold: join(standardFonts, 'LiberationSans-Bold.ttf'),
  VouchSerif: join(standardFonts, 'FoxitSerif.pfb'),
  VouchSerifBold: join(standardFonts, 'FoxitSerifBold.pfb'),
  VouchFixed: join(standardFonts, 'FoxitFixed.pfb'),
  VouchFixedBold: join(standardFonts, 'FoxitFixedBold.pfb'),
  VouchGrotesk: fontsource('inter', 'latin'),
  VouchMono: fontsource('jetbrains-mono', 'latin'),
};

export const typefaces: readonly Typeface[] = [
  { name: 'sans', regular: 'VouchSans', bold: 'VouchSansBold', hasPolish: true, monospaced: false },
  { name: 'serif', regular: 'VouchSerif', bold: 'VouchSerifBold', hasPolish: false, monospaced: false },
  {
    name: 'grotesk',
    regular: 'VouchGrotesk',
    bold: 'VouchGrotesk',
    hasPolish: false,
    monospaced: false,
  },
  { name: 'fixed', regular: 'VouchFixed', bold: 'VouchFixedBold', hasPolish: false, monospaced: true },
  {
    name: 'mono',
    regular: 'VouchMono',
    bold: 'VouchMono',
    hasPolish: false,
    monospaced: true,
  },
];

let isRegistered = false;
function register(): void {
  if (isRegistered) return;
  for (const [name, path] of Object.entries(files)) {
    if (GlobalFonts.registerFromPath(path, name) === null) throw new Error(`Font not usable: ${path}`);
  }
  isRegistered = true;
}

/** CSS font of a face. Variable faces are asked for their bold weight; the others have a file of their own for it. */
export function cssFont(face: Typeface, bold: boolean, size: number): string {
  register();
  const isVariable = face.regular === face.bold;
  return `${isVariable && bold ? '700' : '400'} ${size}px ${bold ? face.bold : face.regular}`;
}

const scratch = createCanvas(8, 8).getContext('2d');
scratch.textRendering = 'optimizeSpeed';
const widths = new Map<string, number>();

/** Width of a text in points. */
export function textWidth(face: Typeface, bold: boolean, size: number, text: string): number {
  const key = `${face.name}${bold ? 'b' : ''}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return (known * size) / 100;
  scratch.font = cssFont(face, bold, 100);
  const width = scratch.measureText(text).width;
  if (widths.size > 50_000) widths.clear();
  widths.set(key, width);
  return (width * size) / 100;
}
