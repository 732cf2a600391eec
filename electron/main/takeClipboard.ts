import { clipboard } from 'electron';
import { VouchFailure } from '../../core/vocabulary/failure.ts';
import { clipboardName, clipboardPaths } from './clipboardFiles.ts';
import type { FileIntake } from './FileIntake.ts';

/** Beyond it a picture is no page, and taking it would hold the window up. */
const mostPixels = 100_000_000;

/** Takes in the files copied to the clipboard, else the picture on it. Answers how many were noted. */
export async function takeClipboard(intake: FileIntake): Promise<number> {
  const paths = clipboardPaths((format) => clipboard.read(format));
  if (paths.length > 0) return intake.add(paths);
  const image = clipboard.readImage();
  if (image.isEmpty()) return 0;
  const { width, height } = image.getSize();
  if (width * height > mostPixels) {
    const message = 'The picture on the clipboard has more than 100 megapixels.';
    throw new VouchFailure('PAGE_TOO_LARGE', message, 'Copy a smaller part of it.');
  }
  return intake.addBytes(clipboardName(new Date()), image.toPNG());
}
