/** Texts of the field for a picture. */
export const picture = {
  picture: {
    label: "Picture",
    choose: "Choose a picture",
    replace: "Replace",
    remove: "Remove the picture",
    removed: "The picture was removed.",
    drop: "Drop a picture here, or",
    hint: "JPEG, PNG, WebP, AVIF or SVG, up to {{size}} MB",
    uploading: "Uploading, {{share}}",
    stop: "Stop",
    wrong_type: "“{{name}}” is not a picture of a kind that browsers show.",
    too_big: "“{{name}}” is larger than {{size}} MB.",
    alt: "What the picture shows",
    alt_hint: "Read to buyers who cannot see it",
    alt_missing: "Describe the picture: buyers who cannot see it learn nothing from it now.",
  },
}
