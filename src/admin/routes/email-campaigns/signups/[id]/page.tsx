import { Suspense } from "react"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { lazy } from "../../../../lib/lazy"

const SignupPage = lazy(() => import("../../../../features/email-campaign/signups/signup-page"))

/** `/app/email-campaigns/signups/:id` */
const EmailSignupPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <SignupPage />
  </Suspense>
)

export default EmailSignupPage
