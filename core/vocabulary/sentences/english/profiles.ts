/** What breaks rules of Factur-X, XRechnung and Peppol, beyond the norm. Only add keys. */
export const profileTexts = {
  'BR-FXEXT-CO-10': 'The lines add up to {{sum}}, but {{stated}} is stated, more than rounding explains.',
  'BR-FXEXT-CO-11': 'The allowances add up to {{sum}}, but {{stated}} is stated, more than rounding explains.',
  'BR-FXEXT-CO-12':
    'Charges and fees for logistics add up to {{sum}}, but {{stated}} is stated, more than rounding explains.',
  'BR-FXEXT-CO-13':
    'Lines less allowances plus charges is {{sum}}, but {{stated}} is stated, more than rounding explains.',
  'BR-FXEXT-CO-15': 'Net plus tax is {{sum}}, but {{stated}} is stated, more than rounding explains.',
  'BR-FXEXT-06': 'Line {{line}} belongs to another, but does not say what it is (BT-X-8).',
  'BR-FXEXT-11': 'Line {{line}} belongs to line {{parent}} (BT-X-304), which is not there.',
  'FX-PROFILE': '{{problem}}.',
  'FX-PROFILE-KNOWN':
    '"{{text}}" is no specification of EN 16931, so it is not known which rules the invoice follows (BT-24).',

  'BR-DE-1': 'XRechnung asks for instructions for payment (BG-16), and there are none.',
  'BR-DE-2': 'XRechnung asks for a contact at the seller (BG-6), and there is none.',
  'BR-DE-3': 'XRechnung asks for the town of the seller (BT-37), which is missing.',
  'BR-DE-4': 'XRechnung asks for the postcode of the seller (BT-38), which is missing.',
  'BR-DE-5': 'XRechnung asks for a person to contact at the seller (BT-41), which is missing.',
  'BR-DE-6': 'XRechnung asks for a telephone number of the seller (BT-42), which is missing.',
  'BR-DE-7': 'XRechnung asks for an e-mail address of the seller (BT-43), which is missing.',
  'BR-DE-8': 'XRechnung asks for the town of the buyer (BT-52), which is missing.',
  'BR-DE-9': 'XRechnung asks for the postcode of the buyer (BT-53), which is missing.',
  'BR-DE-15': 'XRechnung asks for the reference of the buyer, such as a Leitweg-ID (BT-10), which is missing.',
  'BR-DE-14': 'XRechnung asks for the rate in each row of the breakdown of tax (BT-119).',
  'BR-DE-17': 'XRechnung advises against the type of document {{text}} (BT-3).',
  'BR-DE-19': 'A SEPA transfer is to go to "{{text}}", which is no valid IBAN (BT-84).',
  'BR-DE-27': '"{{text}}" is no telephone number: it has fewer than three digits (BT-42).',
  'BR-DE-28': '"{{text}}" is no e-mail address (BT-43).',

  'PEPPOL-EN16931-R001': 'Peppol asks for the business process (BT-23), which is missing.',
  'PEPPOL-EN16931-R007': '"{{text}}" is no business process of Peppol (BT-23).',
  'PEPPOL-EN16931-R002': 'Peppol takes one note at most, except between German parties (BG-1).',
  'PEPPOL-EN16931-R003': 'Peppol asks for a reference of the buyer (BT-10) or an order (BT-13), and there is neither.',
  'PEPPOL-EN16931-P0100': 'Peppol does not take documents of type {{text}} (BT-3).',
  'PEPPOL-EN16931-R005': 'Tax is accounted in {{currency}} (BT-6), which is the currency of the invoice already.',
  'PEPPOL-EN16931-R040': '{{percent}} % of {{base}} is not {{amount}}, which an allowance or charge states.',
  'PEPPOL-EN16931-R041': 'An allowance or charge states a percentage without what it is a part of.',
  'PEPPOL-EN16931-R042': 'An allowance or charge states what it is a part of without the percentage.',
  'PEPPOL-EN16931-R046': 'The net price {{price}} of line {{line}} is more than its gross price.',
  'PEPPOL-EN16931-R061': 'Payment is to be debited, but no mandate is named (BT-89).',
  'PEPPOL-EN16931-R110': 'The period of a line ({{date}}) goes beyond that of the invoice (BG-14).',
  'PEPPOL-EN16931-R120':
    'Quantity, price, charges and allowances of line {{line}} come to {{sum}}, but {{stated}} is stated (BT-131).',
  'PEPPOL-EN16931-R121': 'The price of line {{line}} is for a quantity of {{quantity}} (BT-149).',
  'PEPPOL-EN16931-R101': 'A line refers to a document that is no object it bills (type 130, BT-128).',
} as const;
