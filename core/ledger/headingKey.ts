/** A heading as headings are compared: "Beleg-Nr." and "belegnr", "VendorNum" and "vendor_num" are one. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
