/** Texts of what a paste into the grid did. */
export const sizeGuidePaste = {
  size_guide_paste: {
    done: "Pasted {{rows}} × {{columns}}",
    rows_added_one: "{{count}} row added",
    rows_added_other: "{{count}} rows added",
    columns_added_one: "{{count}} column added",
    columns_added_other: "{{count}} columns added",
    columns_left_one: "{{count}} column did not fit",
    columns_left_other: "{{count}} columns did not fit",
    not_numbers_one: "{{count}} cell is not a number",
    not_numbers_other: "{{count}} cells are not numbers",
    shortened_one: "{{count}} text was shortened",
    shortened_other: "{{count}} texts were shortened",
    header_on: "First row is a header",
    header_off: "First row is data",
    add_columns_one: "Add {{count}} column",
    add_columns_other: "Add {{count}} columns",
    refused_nothing: "There are no cells on the clipboard. Nothing was changed.",
    refused_cells: "The clipboard holds more cells than can be pasted at once: {{count}}, at most {{limit}}. Nothing was changed.",
    refused_rows: "The table would have {{count}} rows, at most {{limit}} are possible. Nothing was changed.",
    refused_columns: "The table would have {{count}} columns, at most {{limit}} are possible. Nothing was changed.",
  },
} as const
