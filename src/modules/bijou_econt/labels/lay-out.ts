import { setImmediate as nextTurn } from "node:timers/promises"
import { findLabel } from "./find-label"
import { type LabelFormat } from "./formats"
import { openFile, type Refusal } from "./open"
import { PrintRun } from "./print-run"

export interface LayOutOptions {
  /** Number of the first free place on a partly used sheet, from 1 (the upper left), row by row. Only `a4_2` to `a4_6` have several. */
  start?: number
  /** Draws dashed lines to cut along, between the places of a sheet. */
  marks?: boolean
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void
  /** Stops between two files; the promise then fails with the signal's reason. */
  signal?: AbortSignal
}

/**
 * `encrypted`, `unreadable` (no PDF, damaged, cut off): nothing of the file is printed. `blank`: it has no ink.
 * `whole_page`: printed, but the label could not be told from its page, so the page was made smaller as it is.
 */
export type LabelProblem = Refusal | "blank" | "whole_page"

export interface LabelWarning {
  /** Of the file, from 0. */
  index: number
  reason: LabelProblem
}

export interface LaidOutLabels {
  /** Empty bytes when there is no page. */
  pdf: Uint8Array
  pages: number
  /** In the order of the files, at most one for each. */
  warnings: LabelWarning[]
}

/** @returns what is to be told about the file, null when its labels were found and added */
const addFile = async (run: PrintRun, bytes: Uint8Array): Promise<LabelProblem | null> => {
  const opened = await openFile(bytes)
  if (typeof opened === "string") return opened
  try {
    const labels = opened.pages.flatMap((page) => {
      const label = findLabel(page)
      return label === null ? [] : [{ page, label }]
    })
    if (labels.length === 0) return "blank"
    await run.add(opened.file, labels)
    return run.isLaidOut && labels.some(({ label }) => label.isWhole) ? "whole_page" : null
  } catch {
    return "unreadable"
  }
}

/**
 * Lays out labels for a printer: finds the label on each page and puts it on sheets of the wanted format, or merges the pages as
 * they are (`a4`). Every page of a file is a label; pages without ink are left out. Nothing is rendered, so barcodes stay as sharp
 * as they came, and a label is made smaller where it has to be, never larger. Between files the event loop gets its turn.
 *
 * @param files bytes of PDFs, in the order of printing; a file that cannot be printed is told in `warnings` and left out
 * @throws the reason of `options.signal` once it is aborted
 */
export const layOut = async (
  files: readonly Uint8Array[],
  format: LabelFormat,
  { start = 1, marks = false, onProgress, signal }: LayOutOptions = {}
): Promise<LaidOutLabels> => {
  const run = await PrintRun.create(format, { start, marks })
  const warnings: LabelWarning[] = []
  for (const [index, bytes] of files.entries()) {
    await nextTurn()
    signal?.throwIfAborted()
    const reason = await addFile(run, bytes)
    if (reason !== null) warnings.push({ index, reason })
    onProgress?.(index + 1, files.length)
  }
  return { pdf: await run.finish(), pages: run.pages, warnings }
}
