/** Texts of the menu of a size guide's editor. */
export const sizeGuideEditorMenu = {
  size_guide_menu: {
    revisions: "Revisions",
    changes: "Who changed what",
    import: "Import",
    export_json: "Export the guide (JSON)",
    export_csv: "Export this table (CSV)",
    duplicate: "Duplicate",
    unpublish: "Take out of the shop",
    archive: "Archive",
    keys: "Keyboard shortcuts",
    exported: "The file was downloaded.",
  },
} as const
