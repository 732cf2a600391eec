/** A small vendor master, two of whose vendors are there twice. */
export const vendorRows: readonly string[] = [
  'vendor id,vendor name,tax id,iban,country,postcode,city,street',
  'V1,Nordwind Handel GmbH,DE123456789,DE89370400440532013000,DE,20095,Hamburg,Hauptstraße 5',
  'V2,NORDWIND Handel Ges.m.b.H.,,DE89370400440532013000,DE,20095,Hamburg,Hauptstr. 5',
  'V3,Papier Müller KG,DE999999999,,DE,80331,München,Am Markt 1',
  'V4,Papier Mueller,,,DE,80331,München,Am Markt 1',
];
