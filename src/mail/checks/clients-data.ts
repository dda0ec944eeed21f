/**
 * What mail programs do not show, by feature. Written by scripts/mail/clients.mjs; do not edit.
 * Data of caniemail.com of 2025-09-09, MIT License,
 * Copyright (c) Rémi Parmentier, Avi Goldman, Andrew Powell.
 */
export const unsupported: Readonly<Record<string, { title: string; clients: string }>> = {
  "css-border-radius": { title: "border-radius", clients: "Outlook (Windows)" },
  "css-border-spacing": { title: "border-spacing", clients: "Outlook (Windows), Outlook (macOS)" },
  "css-height": { title: "height property", clients: "Yahoo Mail" },
  "css-min-width": { title: "min-width property", clients: "Outlook (Windows)" },
  "css-rgba": { title: "rgba()", clients: "Outlook (Windows)" },
  "css-unit-calc": { title: "CSS calc() function", clients: "Outlook (Windows), Outlook.com, Outlook (macOS), Outlook (iOS), Outlook (Android), Yahoo Mail" },
  "css-unit-ch": { title: "ch unit", clients: "Outlook (Windows), Yahoo Mail" },
  "css-unit-initial": { title: "initial unit", clients: "Outlook (Windows), Yahoo Mail" },
  "css-unit-rem": { title: "rem unit", clients: "Outlook (Windows), Yahoo Mail" },
  "css-unit-vh": { title: "vh unit", clients: "Outlook (Windows)" },
  "css-unit-vmax": { title: "vmax unit", clients: "Outlook (Windows), Yahoo Mail" },
  "css-unit-vmin": { title: "vmin unit", clients: "Outlook (Windows), Yahoo Mail" },
  "css-unit-vw": { title: "vw unit", clients: "Outlook (Windows)" },
  "css-white-space": { title: "white-space", clients: "Outlook (Windows), Samsung Email" },
  "css-word-break": { title: "word-break", clients: "Yahoo Mail" },
  "css-word-spacing": { title: "word-spacing", clients: "Outlook (Windows)" },
  "image-apng": { title: "Animated PNG image format", clients: "Gmail, Gmail (Android), Outlook (Windows), Outlook (Android)" },
  "image-avif": { title: "AVIF image format", clients: "Outlook (Windows)" },
  "image-hdr": { title: "HDR image format", clients: "Gmail, Gmail (Android), Gmail (iOS), Outlook (Windows), Outlook.com, Outlook (macOS), Outlook (iOS), Outlook (Android), Apple Mail, Apple Mail (iOS), Yahoo Mail, Samsung Email, Thunderbird" },
  "image-heif": { title: "HEIF image format", clients: "Outlook (Windows), Outlook.com, Outlook (Android), Samsung Email, Thunderbird" },
  "image-ico": { title: "ICO image format", clients: "Outlook (Windows)" },
  "image-mp4": { title: "Video as Image Assets", clients: "Gmail, Gmail (Android), Gmail (iOS), Outlook (Windows), Outlook (macOS), Outlook (Android), Samsung Email, Thunderbird" },
  "image-svg": { title: "SVG image format", clients: "Gmail" },
  "image-tiff": { title: "TIFF image format", clients: "Outlook (Windows), Outlook.com, Outlook (Android), Yahoo Mail, Samsung Email, Thunderbird" },
  "image-webp": { title: "webP image format", clients: "Outlook (Windows)" },
}
