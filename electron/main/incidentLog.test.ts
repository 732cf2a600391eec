import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VouchFailure } from '../../core/vocabulary/failure.ts';
import { openIncidentLog } from './incidentLog.ts';

describe('the incident log', () => {
  it('keeps code and places of an error, and nothing of what it says', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'vouch-log-')), 'logs', 'shell.log');
    const log = openIncidentLog(file);
    log.note('page-image', new VouchFailure('FILE_DAMAGED', 'Invoice of Nordlicht GmbH, 218.48 EUR'));
    log.note(
      'opened-files',
      Object.assign(new Error("ENOENT: no such file, open '/home/x/Nordlicht.pdf'"), { code: 'ENOENT' }),
    );
    log.note('odd', 'Nordlicht GmbH');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('page-image VouchFailure FILE_DAMAGED < incidentLog.test.ts:');
    expect(text).toContain('opened-files Error ENOENT');
    expect(text).toContain('odd string');
    expect(text).not.toMatch(/Nordlicht|218\.48|home/);
  });
});
