import { z } from 'zod';

/** How files are packed into a PDF: what Factur-X and PDF/A-3 speak about, as it stands in the file. */
export const packagingSchema = z.object({
  /** The XMP metadata of the document, as stored; null where there is none. */
  metadata: z.string().nullable(),
  files: z
    .array(
      z.object({
        name: z.string(),
        /** /AFRelationship, e.g. "Data"; null where it is not stated or could not be read. */
        relationship: z.string().nullable(),
        /** /Subtype of the embedded file, e.g. "text/xml"; null where it is not stated or could not be read. */
        mimeType: z.string().nullable(),
      }),
    )
    .readonly(),
  /** True where files are associated with the document (/AF), not just attached. */
  hasAssociatedFiles: z.boolean(),
});
export type Packaging = Readonly<z.infer<typeof packagingSchema>>;
