import { describe, expect, it } from 'vitest';
import { parsePageAddress } from './pageAddress.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('parsePageAddress', () => {
  it('reads document and page', () => {
    expect(parsePageAddress(`vouch-page://page/${id}/12`)).toEqual({ documentId: id, page: 12 });
  });

  it.each([
    `vouch-page://page/${id}/0`,
    `vouch-page://page/${id}/-1`,
    `vouch-page://page/${id}/1e3`,
    `vouch-page://page/${id}/1/2`,
    `vouch-page://page/${id}`,
    `vouch-page://other/${id}/1`,
    `app://page/${id}/1`,
    'vouch-page://page/../etc/passwd',
    'nothing',
  ])('refuses %s', (url) => expect(parsePageAddress(url)).toBeNull());
});
