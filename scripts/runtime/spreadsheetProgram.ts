import { existsSync } from 'node:fs';
import { ensureSystemPackages } from './systemPackages.ts';

const program = '/usr/bin/soffice';

/** The spreadsheet program that tests open files with; on Debian and Ubuntu it is installed where it is missing. */
export async function ensureSpreadsheetProgram(): Promise<string> {
  await ensureSystemPackages('open spreadsheets', ['libreoffice-calc-nogui'], () => existsSync(program));
  return program;
}
