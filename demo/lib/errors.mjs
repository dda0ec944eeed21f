/** An expected failure: the person at the terminal gets `message` as one line, no stack trace. */
export class DemoError extends Error {
  name = "DemoError"
}

const FULL_DISK = /ENOSPC|no space left on device|could not write to file|53100/i

/** True when an error, or the output of a child process, says that the disk is full. */
export const isDiskFull = (problem) => {
  const text = problem instanceof Error ? `${problem.code ?? ""} ${problem.message}` : String(problem)
  return FULL_DISK.test(text)
}

const fullDisk = (disk) => `${disk} is full. Free about 2 GB (or choose another place with --data DIR) and start again.`

/** The failure of a demo whose data folder lies on a full disk. */
export const diskFullError = (folder) => new DemoError(fullDisk(`The disk of ${folder}`))

/**
 * Turns any failure into the one line that is printed.
 * @param {unknown} error
 * @returns {string}
 */
export const toLine = (error) => {
  if (isDiskFull(error)) {
    return fullDisk("The disk")
  }
  if (error instanceof DemoError) {
    return error.message
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
