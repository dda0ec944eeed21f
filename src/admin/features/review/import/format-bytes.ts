const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const

/** Size of a file in its handiest unit, thousands as file managers count them. */
export const formatBytes = (language: string, bytes: number): string => {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1)
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[power],
    unitDisplay: "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
