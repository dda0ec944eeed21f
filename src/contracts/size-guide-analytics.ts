import { z } from "zod"

/** `GET /admin/size-guides/:id/analytics?days=` */
export const guideAnalyticsQuery = z.strictObject({ days: z.coerce.number().int().min(7).max(365).default(30) })
export const guideAnalyticsResponseSchema = z.object({
  days: z.array(z.object({ day: z.iso.date(), opens: z.number().int(), unit_switches: z.number().int(), size_clicks: z.number().int() })),
  sizes: z.array(z.object({ size: z.string(), clicks: z.number().int() })),
  units: z.array(z.object({ unit: z.string(), switches: z.number().int() })),
  products: z.array(z.object({ product_id: z.string(), title: z.string(), thumbnail: z.string().nullable(), opens: z.number().int(), size_clicks: z.number().int() })),
  /** Returned items of this guide's products in the time, by the reason that was given. */
  returns: z.array(z.object({ reason: z.string(), label: z.string(), items: z.number().int() })),
})
export type GuideAnalytics = z.infer<typeof guideAnalyticsResponseSchema>
