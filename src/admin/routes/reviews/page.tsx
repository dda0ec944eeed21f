import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatBubble } from "@medusajs/icons"
import { Suspense } from "react"
import { PageSkeleton } from "../../components/page-skeleton"
import { lazy } from "../../lib/lazy"

const DeskPage = lazy(() => import("../../features/review/desk/desk-page"))

const ReviewsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <DeskPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.reviews",
  icon: ChatBubble,
  translationNs: "bijou",
  rank: 3,
})

export default ReviewsPage
