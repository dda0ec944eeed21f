import type { TEMPLATE_VARIABLES } from "../../../../contracts/review-moderation"

/** What the variables of a canned reply stand for. */
export type TemplateValues = Record<(typeof TEMPLATE_VARIABLES)[number], string>

/** Fills `{name}`, `{product}` and `{shop}` in; anything else in braces stays as it is. */
export const fillTemplate = (body: string, values: TemplateValues): string =>
  body.replace(/\{(name|product|shop)\}/g, (_, key: keyof TemplateValues) => values[key])
