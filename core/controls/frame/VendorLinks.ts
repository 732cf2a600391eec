/** Keys of vendors that people said are another record's vendor, and the record they count as. */
export type VendorLinks = ReadonlyMap<string, string>;

export const noLinks: VendorLinks = new Map();
