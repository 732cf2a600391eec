interface SizedColumn {
  readonly getSize: () => number;
  readonly columnDef: { readonly meta?: { readonly grows?: number } | undefined };
}

/** Width of the column of check boxes, in pixels. */
const checkWidth = 34;

/** The least width of a row, in pixels; below it the table scrolls sideways. */
export function leastWidth(columns: readonly SizedColumn[]): number {
  return columns.reduce((sum, column) => sum + column.getSize(), checkWidth);
}

/** `grid-template-columns` of header and rows: fixed widths, and shares of what is left for those that grow. */
export function columnTemplate(columns: readonly SizedColumn[]): string {
  const tracks = columns.map((column) => {
    const { grows } = column.columnDef.meta ?? {};
    return grows === undefined ? `${column.getSize()}px` : `minmax(${column.getSize()}px, ${grows}fr)`;
  });
  return [`${checkWidth}px`, ...tracks].join(' ');
}
