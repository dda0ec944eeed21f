import type { Locale } from "../../../../contracts/shared"

/** A place in the letters of the reader: Cyrillic in Bulgarian, else Latin where there are any. */
export const placeLabel = (locale: Locale, label: string, latin: string): string => (locale === "bg" ? label : latin) || label
