/** Texts of the field for a file of rows. */
export const dropZone = {
  drop_zone: {
    drop: "Drop a file here, or choose one",
    drop_now: "Let go of the file",
    another: "Drop another file here, or choose one",
    accepts: "CSV or TSV",
    wrong_type: "“{{name}}” is neither a CSV nor a TSV file. Save it as CSV and try again.",
    empty: "“{{name}}” is empty. Choose a file with a header line and at least one row.",
    several: "One file at a time, please. Drop the others after this import.",
  },
}
