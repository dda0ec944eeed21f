/** Econt's public page of a parcel, in the reader's language. */
export const trackingUrl = (shipmentNumber: string, locale: "bg" | "en" = "bg"): string =>
  `https://www.econt.com/${locale === "en" ? "en/" : ""}services/track-shipment/${shipmentNumber}`
