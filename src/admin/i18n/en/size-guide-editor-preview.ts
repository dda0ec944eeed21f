/** Texts of the preview beside the size-guide editor. */
export const sizeGuideEditorPreview = {
  size_guide_preview: {
    title: "Preview",
    frame: "The guide as buyers see it",
    width: "Width of the screen",
    phone: "Phone, 360 px",
    tablet: "Tablet, 768 px",
    desktop: "Desktop, 1200 px",
    unit: "Unit",
    system: "Size system",
    language: "Language",
    size: "Chosen size",
    size_none: "None",
    standard: "as set",
    failed: "The preview could not be made. Go on editing; it is tried again with the next change.",
    note: "Buttons that need the shop do nothing here.",
  },
} as const
