import { autosave as bgAutosave } from "./bg/autosave"
import { core as bgCore } from "./bg/core"
import { dropZone as bgDropZone } from "./bg/drop-zone"
import { econt as bgEcont } from "./bg/econt"
import { emailCampaign as bgEmailCampaign } from "./bg/email-campaign"
import { emailCampaignPage as bgEmailCampaignPage } from "./bg/email-campaign-page"
import { emailCampaigns as bgEmailCampaigns } from "./bg/email-campaigns"
import { emailReport as bgEmailReport } from "./bg/email-report"
import { emailSending as bgEmailSending } from "./bg/email-sending"
import { emailChecks as bgEmailChecks } from "./bg/email-checks"
import { emailComposer as bgEmailComposer } from "./bg/email-composer"
import { emailContacts as bgEmailContacts } from "./bg/email-contacts"
import { emailSignups as bgEmailSignups } from "./bg/email-signups"
import { econtCouriers as bgEcontCouriers } from "./bg/econt-couriers"
import { econtImport as bgEcontImport } from "./bg/econt-import"
import { econtLedger as bgEcontLedger } from "./bg/econt-ledger"
import { econtSettings as bgEcontSettings } from "./bg/econt-settings"
import { econtDesk as bgEcontDesk } from "./bg/econt-desk"
import { econtReady as bgEcontReady } from "./bg/econt-ready"
import { econtRuns as bgEcontRuns } from "./bg/econt-runs"
import { econtPanel as bgEcontPanel } from "./bg/econt-panel"
import { econtPlaces as bgEcontPlaces } from "./bg/econt-places"
import { econtParcel as bgEcontParcel } from "./bg/econt-parcel"
import { econtProblems as bgEcontProblems } from "./bg/econt-problems"
import { picture as bgPicture } from "./bg/picture"
import { review as bgReview } from "./bg/review"
import { reviewImport as bgReviewImport } from "./bg/review-import"
import { reviewWidgets as bgReviewWidgets } from "./bg/review-widgets"
import { sizeGuide as bgSizeGuide } from "./bg/size-guide"
import { sizeGuideAssign as bgSizeGuideAssign } from "./bg/size-guide-assign"
import { sizeGuideEditor as bgSizeGuideEditor } from "./bg/size-guide-editor"
import { sizeGuideEditorDialogs as bgSizeGuideEditorDialogs } from "./bg/size-guide-editor-dialogs"
import { sizeGuideEditorMenu as bgSizeGuideEditorMenu } from "./bg/size-guide-editor-menu"
import { sizeGuideEditorParts as bgSizeGuideEditorParts } from "./bg/size-guide-editor-parts"
import { sizeGuideEditorPreview as bgSizeGuideEditorPreview } from "./bg/size-guide-editor-preview"
import { sizeGuideGrid as bgSizeGuideGrid } from "./bg/size-guide-grid"
import { sizeGuideGridOverlays as bgSizeGuideGridOverlays } from "./bg/size-guide-grid-overlays"
import { sizeGuideList as bgSizeGuideList } from "./bg/size-guide-list"
import { sizeGuidePaste as bgSizeGuidePaste } from "./bg/size-guide-paste"
import { sizeGuideTerms as bgSizeGuideTerms } from "./bg/size-guide-terms"
import { sizeGuideWidgets as bgSizeGuideWidgets } from "./bg/size-guide-widgets"
import { autosave as enAutosave } from "./en/autosave"
import { core as enCore } from "./en/core"
import { dropZone as enDropZone } from "./en/drop-zone"
import { econt as enEcont } from "./en/econt"
import { emailCampaign as enEmailCampaign } from "./en/email-campaign"
import { emailCampaignPage as enEmailCampaignPage } from "./en/email-campaign-page"
import { emailCampaigns as enEmailCampaigns } from "./en/email-campaigns"
import { emailReport as enEmailReport } from "./en/email-report"
import { emailSending as enEmailSending } from "./en/email-sending"
import { emailChecks as enEmailChecks } from "./en/email-checks"
import { emailComposer as enEmailComposer } from "./en/email-composer"
import { emailContacts as enEmailContacts } from "./en/email-contacts"
import { emailSignups as enEmailSignups } from "./en/email-signups"
import { econtCouriers as enEcontCouriers } from "./en/econt-couriers"
import { econtImport as enEcontImport } from "./en/econt-import"
import { econtLedger as enEcontLedger } from "./en/econt-ledger"
import { econtSettings as enEcontSettings } from "./en/econt-settings"
import { econtDesk as enEcontDesk } from "./en/econt-desk"
import { econtReady as enEcontReady } from "./en/econt-ready"
import { econtRuns as enEcontRuns } from "./en/econt-runs"
import { econtPanel as enEcontPanel } from "./en/econt-panel"
import { econtPlaces as enEcontPlaces } from "./en/econt-places"
import { econtParcel as enEcontParcel } from "./en/econt-parcel"
import { econtProblems as enEcontProblems } from "./en/econt-problems"
import { picture as enPicture } from "./en/picture"
import { review as enReview } from "./en/review"
import { reviewImport as enReviewImport } from "./en/review-import"
import { reviewWidgets as enReviewWidgets } from "./en/review-widgets"
import { sizeGuide as enSizeGuide } from "./en/size-guide"
import { sizeGuideAssign as enSizeGuideAssign } from "./en/size-guide-assign"
import { sizeGuideEditor as enSizeGuideEditor } from "./en/size-guide-editor"
import { sizeGuideEditorDialogs as enSizeGuideEditorDialogs } from "./en/size-guide-editor-dialogs"
import { sizeGuideEditorMenu as enSizeGuideEditorMenu } from "./en/size-guide-editor-menu"
import { sizeGuideEditorParts as enSizeGuideEditorParts } from "./en/size-guide-editor-parts"
import { sizeGuideEditorPreview as enSizeGuideEditorPreview } from "./en/size-guide-editor-preview"
import { sizeGuideGrid as enSizeGuideGrid } from "./en/size-guide-grid"
import { sizeGuideGridOverlays as enSizeGuideGridOverlays } from "./en/size-guide-grid-overlays"
import { sizeGuideList as enSizeGuideList } from "./en/size-guide-list"
import { sizeGuidePaste as enSizeGuidePaste } from "./en/size-guide-paste"
import { sizeGuideTerms as enSizeGuideTerms } from "./en/size-guide-terms"
import { sizeGuideWidgets as enSizeGuideWidgets } from "./en/size-guide-widgets"
import type { Like } from "./like"

const en = { ...enCore, ...enReview, ...enReviewImport, ...enReviewWidgets, ...enSizeGuide, ...enSizeGuideEditor, ...enSizeGuideGrid,
  ...enSizeGuideAssign,
  ...enAutosave,
  ...enPicture,
  ...enEmailCampaign,
  ...enEmailCampaigns,
  ...enEmailCampaignPage,
  ...enEmailSending,
  ...enEmailReport,
  ...enEcontPanel,
  ...enEcontParcel,
  ...enEcontPlaces,
  ...enEcontProblems,
  ...enSizeGuideEditorDialogs,
  ...enSizeGuideEditorMenu,
  ...enSizeGuideEditorParts,
  ...enSizeGuideEditorPreview,
  ...enSizeGuideGridOverlays,
  ...enSizeGuideList,
  ...enSizeGuidePaste,
  ...enSizeGuideTerms,
  ...enSizeGuideWidgets,
  ...enDropZone,
  ...enEcont,
  ...enEcontDesk,
  ...enEcontReady,
  ...enEcontRuns,
  ...enEcontSettings,
  ...enEcontImport,
  ...enEcontLedger,
  ...enEcontCouriers,
  ...enEmailChecks,
  ...enEmailComposer,
  ...enEmailContacts,
  ...enEmailSignups,
} as const
const bg: Like<typeof en> = { ...bgCore, ...bgReview, ...bgReviewImport, ...bgReviewWidgets, ...bgSizeGuide, ...bgSizeGuideEditor, ...bgSizeGuideGrid,
  ...bgSizeGuideAssign,
  ...bgAutosave,
  ...bgPicture,
  ...bgEmailCampaign,
  ...bgEmailCampaigns,
  ...bgEmailCampaignPage,
  ...bgEmailSending,
  ...bgEmailReport,
  ...bgEcontPanel,
  ...bgEcontParcel,
  ...bgEcontPlaces,
  ...bgEcontProblems,
  ...bgSizeGuideEditorDialogs,
  ...bgSizeGuideEditorMenu,
  ...bgSizeGuideEditorParts,
  ...bgSizeGuideEditorPreview,
  ...bgSizeGuideGridOverlays,
  ...bgSizeGuideList,
  ...bgSizeGuidePaste,
  ...bgSizeGuideTerms,
  ...bgSizeGuideWidgets,
  ...bgDropZone,
  ...bgEcont,
  ...bgEcontDesk,
  ...bgEcontReady,
  ...bgEcontRuns,
  ...bgEcontSettings,
  ...bgEcontImport,
  ...bgEcontLedger,
  ...bgEcontCouriers,
  ...bgEmailChecks,
  ...bgEmailComposer,
  ...bgEmailContacts,
  ...bgEmailSignups,
}

/** All texts of the suite in English; the type other languages follow. */
export type Texts = typeof en

/** Everything at once, for Storybook and tests, in the form of the dashboard's resources. */
export default { en: { bijou: en }, bg: { bijou: bg } }
