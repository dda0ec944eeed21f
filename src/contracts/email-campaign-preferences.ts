import { z } from "zod"
import { topicHandleSchema } from "./email-campaign"
import { FREQUENCIES } from "./email-campaign-contact"

const tick = z.literal("yes").optional().transform((value) => value === "yes")
const handles = z
  .string()
  .max(3000)
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(topicHandleSchema).max(60))

/** The form of the preference centre, as a browser sends it. */
export const preferencesForm = z.discriminatedUnion("action", [
  z
    .object({
      action: z.literal("save"),
      marketing: tick,
      tracking: tick,
      frequency: z.enum(FREQUENCIES),
      pause: z.enum(["keep", "none", "30", "90"]),
      /** Handles of the topics on the page, with commas between: one shown and not ticked is left. */
      shown: handles.default([]),
    })
    .catchall(z.unknown()),
  z.object({ action: z.literal("leave") }),
  z.object({ action: z.literal("export") }),
  z.object({ action: z.literal("erase") }),
])

/** What a reader wants from now on. */
export type PreferencesChoice = {
  marketing: boolean
  tracking: boolean
  frequency: (typeof FREQUENCIES)[number]
  pause: "keep" | "none" | "30" | "90"
  /** Topics on the page and whether each was ticked. */
  topics: { handle: string; wanted: boolean }[]
}

/** Reads the ticks of topics, whose names in the form hold their handles. */
export const choiceOf = (form: Extract<z.infer<typeof preferencesForm>, { action: "save" }>): PreferencesChoice => ({
  marketing: form.marketing,
  tracking: form.tracking,
  frequency: form.frequency,
  pause: form.pause,
  topics: form.shown.map((handle) => ({ handle, wanted: form[`topic_${handle}`] === "yes" })),
})
