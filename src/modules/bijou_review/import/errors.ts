/** The file itself is at fault; the message is a finished sentence for the person who sent it. */
export class ImportFileError extends Error {
  override name = "ImportFileError"
}

/** Another process works on the import, or it was cancelled meanwhile: stop without a trace. */
export class LeaseLostError extends Error {
  override name = "LeaseLostError"
}
