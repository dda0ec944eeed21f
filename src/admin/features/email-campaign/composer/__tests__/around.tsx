import { useEffect, type ReactNode } from "react"
import { buildContent } from "../../../../../../test/fixtures/email-composer"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import { AnnouncerProvider } from "../../../../components/announcer"
import { NoticeProvider } from "../../../../components/notices"
import { ComposerProvider, useComposer } from "../state/composer-context"
import { UiProvider, useUi } from "../ui-context"

type AroundProps = {
  content?: CampaignContent
  /** Id of the part that is selected. */
  selected?: string
  readOnly?: boolean
  children: ReactNode
  /** Told of every change. */
  onContent?: (content: CampaignContent) => void
}

const Inside = ({ selected, onContent, children }: Pick<AroundProps, "selected" | "onContent" | "children">) => {
  const { select, subscribe, getState } = useComposer()
  const { root } = useUi()
  useEffect(() => select(selected ?? null), [select, selected])
  useEffect(() => subscribe(() => onContent?.(getState().content)), [subscribe, getState, onContent])
  return (
    <div ref={root} className="bg-ui-bg-base relative">
      {children}
    </div>
  )
}

/** What the composer has around its parts, without saving. */
export const Around = ({ content = buildContent(), readOnly = false, ...inside }: AroundProps) => (
  <AnnouncerProvider>
    <NoticeProvider>
      <ComposerProvider initial={content} readOnly={readOnly} mayUseHtml>
        <UiProvider>
          <Inside {...inside} />
        </UiProvider>
      </ComposerProvider>
    </NoticeProvider>
  </AnnouncerProvider>
)
