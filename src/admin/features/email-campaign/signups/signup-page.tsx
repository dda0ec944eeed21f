import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate, useParams } from "react-router-dom"
import type { SignupCampaign } from "../../../../contracts/email-campaign-signup-campaign"
import type { Locale } from "../../../../contracts/shared"
import { errorSentence } from "../../../components/error-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailSignupsTexts } from "../../../i18n/email-signups"
import { toApiError } from "../../../lib/api-error"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { signupQueries, useDeleteSignup, useSaveSignup } from "../api/signups"
import { PageGate } from "../shared/components/page-gate"
import { useMay } from "../shared/use-may"
import { SignupNumbers, SignupStatus } from "./components/signup-facts"
import { BannerPreview, PopupPreview } from "./components/signup-previews"
import { draftOf, readDraft, type SignupDraft } from "./draft"
import { SignupFields } from "./signup-fields"

registerTexts(emailCampaignTexts)
registerTexts(emailSignupsTexts)

const LIST = "/email-campaigns/signups"

const Preview = ({ draft: { content }, locale }: { draft: SignupDraft; locale: Locale }) => {
  const { t } = useText()
  return (
    <Container className="flex flex-col gap-y-4 px-4 py-4 md:px-6 xl:sticky xl:top-3">
      <Heading level="h2">{t("email_signups.preview.title")}</Heading>
      {content.banner.enabled && <BannerPreview content={content} locale={locale} />}
      {content.popup.enabled && <PopupPreview content={content} locale={locale} />}
      {!content.banner.enabled && !content.popup.enabled && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("email_signups.preview.nothing")}
        </Text>
      )}
    </Container>
  )
}

const Form = ({ signup }: { signup: SignupCampaign | null }) => {
  const { t, locale: ownLocale } = useText()
  const navigate = useNavigate()
  const prompt = usePrompt()
  const isReadOnly = !useMay("send")
  const [base, setBase] = useState(signup)
  const [draft, setDraft] = useState(() => draftOf(signup))
  const [locale, setLocale] = useState<Locale>(ownLocale)
  const [wasTried, setWasTried] = useState(false)
  const save = useSaveSignup()
  const remove = useDeleteSignup()
  const { body, wrong } = readDraft(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(base))
  const problem = save.error ? errorSentence(t, toApiError(save.error)) : wasTried && wrong.length > 0 ? t("email_signups.wrong", { count: wrong.length }) : null
  const submit = () => {
    setWasTried(true)
    if (!body) {
      return
    }
    const { active = false, starts_at = null, ends_at = null, content = draft.content, ...rest } = body
    const all = { ...rest, active, starts_at, ends_at, content }
    save.mutate(base ? { id: base.id, body: { ...all, version: base.version } } : { id: null, body: all }, {
      onSuccess: (saved) => {
        setBase(saved)
        setDraft(draftOf(saved))
        setWasTried(false)
        toast.success(t("email_signups.saved"))
        if (!base) {
          void navigate(`${LIST}/${saved.id}`, { replace: true })
        }
      },
    })
  }
  const confirmDelete = async (id: string) => {
    const isSure = await prompt({ title: t("email_signups.delete.title"), description: t("email_signups.delete.hint"), confirmText: t("core.delete"), cancelText: t("core.cancel") })
    if (isSure) {
      remove.mutate(id, { onSuccess: () => void navigate(LIST), onError: (error) => toast.error(errorSentence(t, toApiError(error))) })
    }
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-end justify-between gap-3 px-4 py-4 md:px-6">
        <div className="flex min-w-0 flex-col gap-y-2">
          <Link to={LIST} className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus flex w-fit items-center gap-x-1.5 self-start rounded outline-none">
            <ArrowUturnLeft aria-hidden />
            {t("email_signups.back")}
          </Link>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading className="min-w-0 break-words">{base?.name ?? t("email_signups.add")}</Heading>
            {base && <SignupStatus state={base.state} shown={base.shown} />}
          </div>
          {base && <SignupNumbers codes={base.codes} uses={base.uses} />}
        </div>
        {base && !isReadOnly && (
          <Button size="small" variant="secondary" onClick={() => void confirmDelete(base.id)}>
            {t("core.delete")}
          </Button>
        )}
      </Container>
      <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex min-w-0 flex-col gap-y-3">
          <SignupFields
            draft={draft}
            locale={locale}
            isReadOnly={isReadOnly}
            errorOf={(path) => (wasTried && wrong.includes(path) ? t("email_signups.check_field") : null)}
            onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
            onLocale={setLocale}
          />
        </div>
        <Preview draft={draft} locale={locale} />
      </div>
      {!isReadOnly && (
        <div className="bg-ui-bg-base shadow-elevation-flyout sticky bottom-2 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg px-4 py-3 md:px-6">
          <Text role={problem ? "alert" : "status"} size="small" className={problem ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
            {problem ?? t(isChanged ? "email_signups.unsaved" : "email_signups.all_saved")}
          </Text>
          <Button size="small" disabled={!isChanged} isLoading={save.isPending} onClick={submit}>
            {t("core.save")}
          </Button>
        </div>
      )}
    </div>
  )
}

const Loaded = ({ id }: { id: string }) => (
  <QueryState query={useQuery(signupQueries.one(id))} pending={<PageSkeleton />}>
    {(signup) => <Form key={signup.id} signup={signup} />}
  </QueryState>
)

const SignupOfAddress = () => {
  const { id = "new" } = useParams()
  return id === "new" ? <Form key="new" signup={null} /> : <Loaded id={id} />
}

/** The pages `/email-campaigns/signups/new` and `/:id`, loaded when one is first opened. */
const SignupPage = () => (
  <PageGate>
    <SignupOfAddress />
  </PageGate>
)

export default SignupPage
