import type { LabelFormat } from "../../../../contracts/econt-shipment"

/** Places of a sheet across and down; filled row by row from the upper left. */
export const SHEETS: Record<LabelFormat, { columns: number; rows: number }> = {
  a4: { columns: 1, rows: 1 },
  a4_2: { columns: 1, rows: 2 },
  a4_4: { columns: 2, rows: 2 },
  a4_6: { columns: 2, rows: 3 },
  a6: { columns: 1, rows: 1 },
  thermal_100x150: { columns: 1, rows: 1 },
}

/** How many labels a sheet takes. */
export const placesOf = (format: LabelFormat): number => SHEETS[format].columns * SHEETS[format].rows

/** How many sheets `count` labels take when the first begins at the place `start`, from 0. */
export const sheetsFor = (format: LabelFormat, count: number, start: number): number => Math.ceil((count + start) / placesOf(format))
