// A string or number that must not be swapped for another one of the same shape. The brand exists for the compiler alone.

declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
