import { defineMiddlewares } from "@medusajs/framework/http"
import { coreMiddlewares } from "./admin/bijou/middlewares"
import { econtDeskMiddlewares } from "./admin/econt/desk-middlewares"
import { econtMiddlewares } from "./admin/econt/middlewares"
import { emailCampaignMiddlewares } from "./admin/email-campaigns/middlewares"
import { emailMailMiddlewares } from "./admin/email-mails/middlewares"
import { reviewImportMiddlewares } from "./admin/reviews/imports/middlewares"
import { reviewMiddlewares } from "./admin/reviews/middlewares"
import { sizeGuideAssignmentMiddlewares } from "./admin/size-guides/assignment-middlewares"
import { sizeGuideMiddlewares } from "./admin/size-guides/middlewares"
import { emailSignupMiddlewares } from "./admin/email-signups/middlewares"
import { emailSavedBlockMiddlewares } from "./admin/email-saved-blocks/middlewares"
import { emailContactMiddlewares } from "./admin/email-contacts/middlewares"
import { emailPageMiddlewares } from "./email/middlewares"
import { storeEcontMiddlewares } from "./store/econt/middlewares"
import { storeEmailMiddlewares } from "./store/email/middlewares"
import { storeReviewMiddlewares } from "./store/reviews/middlewares"
import { storeSizeGuideMiddlewares } from "./store/size-guides/middlewares"

export default defineMiddlewares({
  routes: [
    ...coreMiddlewares,
    ...reviewMiddlewares,
    ...reviewImportMiddlewares,
    ...storeReviewMiddlewares,
    ...storeSizeGuideMiddlewares,
    ...sizeGuideMiddlewares,
    ...sizeGuideAssignmentMiddlewares,
    ...econtMiddlewares,
    ...econtDeskMiddlewares,
    ...emailCampaignMiddlewares,
    ...emailMailMiddlewares,
    ...storeEcontMiddlewares,
    ...storeEmailMiddlewares,
    ...emailSavedBlockMiddlewares,
    ...emailSignupMiddlewares,
    ...emailContactMiddlewares,
    ...emailPageMiddlewares,
  ],
})
