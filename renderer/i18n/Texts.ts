/** The same keys as `Source`, any text: what a translation must fill completely. */
export type Texts<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]>;
};
