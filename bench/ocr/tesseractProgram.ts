import { runOrThrow } from '../../scripts/runtime/run.ts';
import type { ReadText } from './engineServer.ts';

/** Debian's tesseract program on one thread, with language data in `folder`, at a page segmentation mode. */
export function tesseractProgram(folder: string, segmentation: number): ReadText {
  const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return ({ file, dotsPerInch, languages }) => {
    const dpi = dotsPerInch === null ? [] : ['--dpi', String(dotsPerInch)];
    const data = ['--tessdata-dir', folder, '-l', languages.join('+'), '--psm', String(segmentation)];
    return runOrThrow('tesseract', [file, 'stdout', ...data, ...dpi], { environment });
  };
}
