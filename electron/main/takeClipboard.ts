import { clipboardFormats, clipboardName, clipboardPaths } from './clipboardFiles.ts';
import type { FileIntake } from './FileIntake.ts';
import { readClipboard } from './readClipboard.ts';

/** Takes in the files copied to the clipboard, else the picture on it. Answers how many were noted. */
export async function takeClipboard(intake: FileIntake): Promise<number> {
  const onClipboard = await readClipboard(clipboardFormats);
  const { png } = onClipboard;
  const paths = clipboardPaths((format) => onClipboard.text(format));
  if (paths.length > 0) return intake.add(paths);
  return png === null ? 0 : intake.addBytes(clipboardName(new Date()), png);
}
