import { useState } from "react"
import { type Campaign, type CampaignContent, campaignContentSchema } from "../../../../contracts/email-campaign-campaign"
import type { Locale } from "../../../../contracts/shared"
import { NoticeProvider } from "../../../components/notices"
import { createKeep } from "../../../lib/autosave/keep"
import { savedOf } from "../api/composer"
import { ComposerShell } from "./composer-shell"
import { SaveProvider } from "./save/save-context"
import { StartPage } from "./start/start-page"
import { ComposerProvider } from "./state/composer-context"
import { UiProvider } from "./ui-context"

type MailComposerProps = {
  campaign: Campaign
  /** The language to begin with; the standard one where it is null. */
  locale: Locale | null
  canUpdate: boolean
  mayUseHtml: boolean
  onClose: () => void
}

type WrittenProps = MailComposerProps & { content: CampaignContent }

const Written = ({ campaign, locale, content, canUpdate, mayUseHtml, onClose }: WrittenProps) => {
  const [keep] = useState(() => createKeep(`email-campaign.${campaign.id}`, campaignContentSchema))
  return (
    <ComposerProvider initial={content} locale={locale} readOnly={!canUpdate || campaign.status !== "draft"} mayUseHtml={mayUseHtml}>
      <SaveProvider saved={savedOf(campaign, content)} keep={keep}>
        <UiProvider>
          <ComposerShell name={campaign.name} keep={keep} onClose={onClose} />
        </UiProvider>
      </SaveProvider>
    </ComposerProvider>
  )
}

/** Writes the mail of one campaign. It starts from what was first given and keeps its own copy from then on. */
export const MailComposer = (props: MailComposerProps) => {
  const [campaign, setCampaign] = useState(props.campaign)
  return (
    <NoticeProvider>
      {campaign.content ? (
        <Written {...props} campaign={campaign} content={campaign.content} />
      ) : (
        <StartPage campaign={campaign} canUpdate={props.canUpdate && campaign.status === "draft"} onStarted={setCampaign} onClose={props.onClose} />
      )}
    </NoticeProvider>
  )
}
