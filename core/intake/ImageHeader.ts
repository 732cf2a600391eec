/** What an image file says of itself before anything is decoded. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  /** As stored; null where the file does not say. Cameras and screens write meaningless 72 or 96 here. */
  readonly dotsPerInch: number | null;
}

export const inchesPerMetre = 39.3701;
