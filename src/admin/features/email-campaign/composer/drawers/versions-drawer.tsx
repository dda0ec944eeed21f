import { Button, Skeleton, StatusBadge, Text } from "@medusajs/ui"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import type { ContentVersion } from "../../../../../contracts/email-campaign-version"
import type { Locale } from "../../../../../contracts/shared"
import { EmptyState } from "../../../../components/empty-state"
import { errorSentence } from "../../../../components/error-state"
import { useNotify } from "../../../../components/notices"
import { QueryState } from "../../../../components/query-state"
import { SideDrawer } from "../../../../components/side-drawer"
import { toApiError } from "../../../../lib/api-error"
import { formatDate } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { composerQueries } from "../../api/composer"
import { MailFrame } from "../components/mail-frame"
import { useComposer, useComposerState } from "../state/composer-context"
import { writtenLocales } from "../state/languages"
import { stampOf } from "../state/stamps"

/** One language of a version as its readers would have got it. */
const Made = ({ document, locale }: { document: EmailDocument; locale: Locale }) => (
  <QueryState
    query={useQuery(composerQueries.preview(stampOf(document), { document, locale, mode: "light", images: true, fields: {}, facts: {} }))}
    pending={<Skeleton className="h-96 w-full" />}
  >
    {({ mail }) => <MailFrame mail={mail} view="phone" />}
  </QueryState>
)

/** A version, in the language that is seen or in its own. */
const Look = ({ id, number, onBack }: { id: string; number: number; onBack: () => void }) => {
  const { t } = useText()
  const seen = useComposerState((state) => state.locale)
  const version = useQuery(composerQueries.version(id, number))
  return (
    <div className="flex flex-col gap-y-4">
      <Button size="small" variant="secondary" className="self-start" onClick={onBack}>
        {t("email_composer.versions.back")}
      </Button>
      <QueryState query={version} pending={<Skeleton className="h-96 w-full" />}>
        {({ content }) => {
          const locale = content.documents[seen] ? seen : writtenLocales(content)[0]
          const document = content.documents[locale]
          return document && <Made document={document} locale={locale} />
        }}
      </QueryState>
    </div>
  )
}

type RowProps = { version: ContentVersion; isNow: boolean; readOnly: boolean; onLook: () => void; onRestore: () => void }

const VersionRow = ({ version, isNow, readOnly, onLook, onRestore }: RowProps) => {
  const { t, language } = useText()
  const name = t("email_composer.versions.number", { number: version.number })
  return (
    <li className="border-ui-border-base flex flex-wrap items-center justify-between gap-2 border-b py-3">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text as="div" size="small" weight="plus" className="flex flex-wrap items-center gap-x-2">
          {formatDate(language, version.updated_at, "moment")}
          {isNow && <StatusBadge color="green">{t("email_composer.versions.now")}</StatusBadge>}
          {version.is_scheduled && <StatusBadge color="blue">{t("email_composer.versions.scheduled")}</StatusBadge>}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {[name, version.created_by?.name].filter(Boolean).join(", ")}
        </Text>
      </div>
      <div className="flex gap-x-2">
        <Button size="small" variant="secondary" aria-label={`${t("email_composer.versions.look")}: ${name}`} onClick={onLook}>
          {t("email_composer.versions.look")}
        </Button>
        {!isNow && !readOnly && (
          <Button size="small" variant="secondary" aria-label={`${t("email_composer.versions.restore")}: ${name}`} onClick={onRestore}>
            {t("email_composer.versions.restore")}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What the campaign said before: looked at, and put back as a step that can be undone. */
const VersionsDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useText()
  const client = useQueryClient()
  const notify = useNotify()
  const { applyContent, undo, readOnly } = useComposer()
  const [looked, setLooked] = useState<number | null>(null)
  const query = useQuery(composerQueries.versions(id))
  const restore = async (number: number) => {
    try {
      const { content } = await client.fetchQuery(composerQueries.version(id, number))
      applyContent(() => content, { select: null })
      notify(t("email_composer.versions.restored", { number }), { actions: [{ label: t("email_composer.undo"), onSelect: undo }] })
      onClose()
    } catch (error) {
      notify(errorSentence(t, toApiError(error)), { tone: "error" })
    }
  }
  return (
    <SideDrawer title={t("email_composer.versions.title")} hint={t("email_composer.versions.hint")} onClose={onClose}>
      {looked !== null ? (
        <Look id={id} number={looked} onBack={() => setLooked(null)} />
      ) : (
        <QueryState
          query={query}
          pending={<Skeleton className="h-40 w-full" />}
          isEmpty={(versions) => versions.length === 0}
          empty={<EmptyState title={t("email_composer.versions.empty")} hint={t("email_composer.versions.empty_hint")} />}
        >
          {(versions) => (
            <ul>
              {versions.map((version, index) => (
                <VersionRow
                  key={version.number}
                  version={version}
                  isNow={index === 0}
                  readOnly={readOnly}
                  onLook={() => setLooked(version.number)}
                  onRestore={() => void restore(version.number)}
                />
              ))}
            </ul>
          )}
        </QueryState>
      )}
    </SideDrawer>
  )
}

export default VersionsDrawer
