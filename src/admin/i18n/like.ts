/** The shape of a set of texts: the same keys, any words. A translation must have all of them. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> }
