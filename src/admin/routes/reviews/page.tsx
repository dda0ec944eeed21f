import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatBubble } from "@medusajs/icons"
import { lazy, Suspense } from "react"
import { PageSkeleton } from "../../components/page-skeleton"

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
