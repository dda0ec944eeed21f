export { findLabel, type FoundLabel } from "./find-label"
export { LABEL_FORMATS, type LabelFormat } from "./formats"
export { type LabelProblem, type LabelWarning, type LaidOutLabels, layOut, type LayOutOptions } from "./lay-out"
