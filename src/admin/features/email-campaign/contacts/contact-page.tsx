import { ArrowUturnLeft } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useId, type ReactNode } from "react"
import { Link, useParams } from "react-router-dom"
import type { ContactDetail } from "../../../../contracts/email-campaign-contact"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailContactsTexts } from "../../../i18n/email-contacts"
import { formatDate } from "../../../lib/format"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { contactCodesQuery, contactMailsQuery, contactQuery } from "../api/contact"
import { PageGate } from "../shared/components/page-gate"
import { ConsentList } from "./components/consent-list"
import { ConsentTimeline } from "./components/consent-timeline"
import { ContactBadge } from "./components/contact-badge"
import { ContactCodes } from "./components/contact-codes"
import { ContactMails } from "./components/contact-mails"
import { ContactActions } from "./contact-actions"

registerTexts(emailCampaignTexts)
registerTexts(emailContactsTexts)

const Section = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => {
  const id = useId()
  return (
    <Container className="p-0">
      <section aria-labelledby={id} className="flex flex-col gap-y-4 px-4 py-4 md:px-6">
        <div className="flex flex-col gap-y-0.5">
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {hint && (
            <Text size="small" className="text-ui-fg-subtle">
              {hint}
            </Text>
          )}
        </div>
        {children}
      </section>
    </Container>
  )
}

const Nothing = ({ children }: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-subtle">
    {children}
  </Text>
)

const Facts = ({ contact }: { contact: ContactDetail }) => {
  const { t, language } = useText()
  const { source, created_at, locale, country, frequency, paused_until, customer_id, lists } = contact
  const facts: [string, ReactNode][] = [
    [t("email_contacts.fact.source"), `${t(`email_campaign.source.${source}`)}, ${formatDate(language, created_at)}`],
    [t("email_contacts.fact.locale"), locale ? t(`email_contacts.locale.${locale}`) : "–"],
    ...(country ? [[t("email_contacts.fact.country"), new Intl.DisplayNames(language, { type: "region" }).of(country.toUpperCase()) ?? country.toUpperCase()] satisfies [string, ReactNode]] : []),
    [t("email_contacts.fact.frequency"), t(`email_contacts.frequency.${frequency}`)],
    ...(paused_until ? [[t("email_contacts.fact.paused"), formatDate(language, paused_until)] satisfies [string, ReactNode]] : []),
    ...(lists.length ? [[t("email_contacts.fact.lists"), lists.map(({ name }) => name).join(", ")] satisfies [string, ReactNode]] : []),
    ...(customer_id
      ? [
          [
            t("email_contacts.fact.customer"),
            <Link key="customer" to={`/customers/${customer_id}`} className="text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded outline-none hover:underline">
              {t("email_contacts.fact.open_customer")}
            </Link>,
          ] satisfies [string, ReactNode],
        ]
      : []),
  ]
  return (
    <dl className="grid grid-cols-1 gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name} className="flex min-w-0 flex-col">
          <dt className="txt-compact-xsmall text-ui-fg-subtle">{name}</dt>
          <dd className="txt-small break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Suppressions = ({ suppressions }: Pick<ContactDetail, "suppressions">) => {
  const { t, language } = useText()
  return (
    <ul className="flex flex-col gap-y-2">
      {suppressions.map(({ reason, scope, created_at, expires_at }) => (
        <li key={`${reason}-${created_at}`} className="txt-small">
          {t(`email_contacts.suppression.${reason}`)} · {t(`email_contacts.scope.${scope}`)} · {formatDate(language, created_at)}
          {expires_at ? ` · ${t("email_contacts.until", { date: formatDate(language, expires_at) })}` : ""}
        </li>
      ))}
    </ul>
  )
}

const Contact = ({ contact }: { contact: ContactDetail }) => {
  const { t } = useText()
  const mails = useQuery(contactMailsQuery(contact.id))
  const codes = useQuery(contactCodesQuery(contact.id))
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ")
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-4 px-4 py-4 md:px-6">
        <Link to="/email-campaigns/contacts" className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus flex w-fit items-center gap-x-1.5 self-start rounded outline-none">
          <ArrowUturnLeft aria-hidden />
          {t("email_contacts.back")}
        </Link>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Heading className="break-all">{contact.email ?? t("email_contacts.erased_title")}</Heading>
            {name && <Text className="text-ui-fg-subtle">{name}</Text>}
            <ContactBadge unmailable={contact.unmailable} />
          </div>
          {!contact.erased_at && <ContactActions contact={contact} />}
        </div>
        <Facts contact={contact} />
      </Container>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-y-3">
          <Section title={t("email_contacts.consents.title")} hint={t("email_contacts.consents.hint")}>
            {contact.consents.length > 0 ? <ConsentList consents={contact.consents} /> : <Nothing>{t("email_contacts.consents.none")}</Nothing>}
          </Section>
          {contact.suppressions.length > 0 && (
            <Section title={t("email_contacts.suppression.title")} hint={t("email_contacts.suppression.hint")}>
              <Suppressions suppressions={contact.suppressions} />
            </Section>
          )}
          <Section title={t("email_contacts.mails.title")}>
            <QueryState query={mails} pending={<Nothing>{t("core.loading")}</Nothing>} isEmpty={(all) => all.length === 0} empty={<Nothing>{t("email_contacts.mails.none")}</Nothing>}>
              {(all) => <ContactMails mails={all} />}
            </QueryState>
          </Section>
          <Section title={t("email_contacts.codes.title")} hint={t("email_contacts.codes.hint")}>
            <QueryState query={codes} pending={<Nothing>{t("core.loading")}</Nothing>} isEmpty={(all) => all.length === 0} empty={<Nothing>{t("email_contacts.codes.none")}</Nothing>}>
              {(all) => <ContactCodes codes={all} />}
            </QueryState>
          </Section>
        </div>
        <Section title={t("email_contacts.log.title")} hint={t("email_contacts.log.hint")}>
          {contact.events.length > 0 ? <ConsentTimeline events={contact.events} /> : <Nothing>{t("email_contacts.log.none")}</Nothing>}
        </Section>
      </div>
    </div>
  )
}

const ContactOfAddress = () => {
  const { id = "" } = useParams()
  return (
    <QueryState query={useQuery(contactQuery(id))} pending={<PageSkeleton />}>
      {(contact) => <Contact contact={contact} />}
    </QueryState>
  )
}

/** The page `/email-campaigns/contacts/:id`, loaded when it is first opened. */
const ContactPage = () => (
  <PageGate>
    <ContactOfAddress />
  </PageGate>
)

export default ContactPage
