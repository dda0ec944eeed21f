import { Suspense } from "react"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { lazy } from "../../../../lib/lazy"

const ContactPage = lazy(() => import("../../../../features/email-campaign/contacts/contact-page"))

/** `/app/email-campaigns/contacts/:id` */
const EmailContactPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ContactPage />
  </Suspense>
)

export default EmailContactPage
