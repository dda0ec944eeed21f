import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { IMPORT_FIELDS, importContactsBody, type ImportContactsResponse, type ImportMapping } from "../../../../../contracts/email-campaign-import"
import { DropZone } from "../../../../components/drop-zone"
import { EmptyState } from "../../../../components/empty-state"
import { errorSentence } from "../../../../components/error-state"
import { CheckField, Field, SelectField, TextField } from "../../../../components/fields"
import { NumberPanel } from "../../../../components/number-panel"
import { emailCampaignTexts } from "../../../../i18n/email-campaign"
import { emailContactsTexts } from "../../../../i18n/email-contacts"
import { toApiError } from "../../../../lib/api-error"
import { fileProblem } from "../../../../lib/file-problem"
import { formatNumber } from "../../../../lib/format"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { can, useConfig } from "../../../../lib/use-config"
import { listsQuery, useImportContacts } from "../../api/lists"
import { AreaNav } from "../../shared/components/area-nav"
import { ContactNav } from "../../shared/components/contact-nav"
import { PageGate } from "../../shared/components/page-gate"

registerTexts(emailCampaignTexts)
registerTexts(emailContactsTexts)

const NONE = "-"

const Outcome = ({ outcome }: { outcome: ImportContactsResponse }) => {
  const { t } = useText()
  const { rows, added, known, refused_count, granted, withdrawn, refused, dry_run } = outcome
  const number = (name: "rows" | "added" | "known" | "refused" | "granted" | "withdrawn", value: number) => ({ name: t(`email_contacts.import.number.${name}`), value, icon: null })
  return (
    <div role="status" className="flex flex-col gap-y-3">
      <Heading level="h2">{t(dry_run ? "email_contacts.import.would" : "email_contacts.import.done")}</Heading>
      <NumberPanel numbers={[number("rows", rows), number("added", added), number("known", known), number("refused", refused_count)]} />
      <NumberPanel numbers={[number("granted", granted), number("withdrawn", withdrawn)]} />
      {refused.length > 0 && (
        <div className="flex flex-col gap-y-1">
          <Heading level="h3">{t("email_contacts.import.refused")}</Heading>
          <ul className="txt-small text-ui-fg-subtle list-disc pl-5">
            {refused.slice(0, 50).map(({ row, problem }) => (
              <li key={row}>{t("email_contacts.import.row", { row, problem: t(`email_contacts.problem.${problem}`) })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

const ImportForm = () => {
  const { t, language } = useText()
  const fileId = useId()
  const lists = useQuery(listsQuery())
  const [content, setContent] = useState("")
  const [filename, setFilename] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [mapping, setMapping] = useState<ImportMapping | undefined>()
  const [grant, setGrant] = useState(false)
  const [proof, setProof] = useState("")
  const [list, setList] = useState(NONE)
  const [outcome, setOutcome] = useState<ImportContactsResponse | null>(null)
  const run = useImportContacts()
  const checked = outcome?.dry_run ? outcome : undefined
  const body = (dry_run: boolean) => ({ content, mapping, grant, proof: proof.trim(), ...(list === NONE ? {} : { list_id: list }), dry_run })
  const isReady = importContactsBody.safeParse(body(false)).success
  /** What was checked is not what would be imported any more. */
  const changed = <T,>(set: (value: T) => void) => (value: T) => {
    set(value)
    setOutcome(null)
  }
  const take = async (files: File[]) => {
    const [file] = files
    if (!file) {
      return
    }
    const wrong = fileProblem(files)
    setProblem(wrong && t(`drop_zone.${wrong}`, { name: file.name }))
    setMapping(undefined)
    setOutcome(null)
    setFilename(wrong ? null : file.name)
    setContent(wrong ? "" : await file.text())
  }
  const check = (next = mapping) =>
    run.mutate(
      { ...body(true), mapping: next },
      {
        onSuccess: (found) => {
          setMapping(found.mapping)
          setOutcome(found)
        },
      }
    )
  const choose = (field: (typeof IMPORT_FIELDS)[number], column: string) => {
    const next = { ...(mapping ?? {}), [field]: column === NONE ? undefined : column }
    setMapping(next)
    check(next)
  }
  const count = (checked?.added ?? 0) + (checked?.known ?? 0)
  return (
    <div className="flex flex-col gap-y-6 px-4 py-4 md:px-6 [&>*]:max-w-3xl">
      <div className="flex flex-col gap-y-1">
        <Text as="span" id={`${fileId}-label`} size="small" leading="compact" weight="plus">
          {t("email_contacts.import.file")}
        </Text>
        <DropZone labelId={`${fileId}-label`} chosen={filename} hasError={problem !== null} errorId={`${fileId}-error`} onFiles={(files) => void take(files)} />
        {problem && (
          <Text id={`${fileId}-error`} role="alert" size="small" className="text-ui-fg-error">
            {problem}
          </Text>
        )}
      </div>
      <CheckField label={t("email_contacts.import.grant")} hint={t("email_contacts.import.grant_hint")} checked={grant} onChange={changed(setGrant)} />
      <TextField label={t("email_contacts.import.proof")} hint={t("email_contacts.import.proof_hint")} maxLength={300} value={proof} onChange={changed(setProof)} />
      <SelectField
        label={t("email_contacts.import.list")}
        value={list}
        options={[{ value: NONE, label: t("email_contacts.import.no_list") }, ...(lists.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={changed(setList)}
      />
      <div>
        <Button size="small" variant="secondary" disabled={!content} isLoading={run.isPending && run.variables.dry_run} onClick={() => check()}>
          {t("email_contacts.import.check")}
        </Button>
      </div>
      {checked && (
        <Field label={t("email_contacts.import.columns")} hint={t("email_contacts.import.columns_hint")}>
          {() => (
            <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
              {IMPORT_FIELDS.map((field) => (
                <SelectField
                  key={field}
                  label={t(`email_contacts.import.field.${field}`)}
                  value={mapping?.[field] ?? NONE}
                  options={[{ value: NONE, label: t("email_contacts.import.nothing") }, ...checked.columns.filter(Boolean).map((column) => ({ value: column, label: column }))]}
                  onChange={(column) => choose(field, column)}
                />
              ))}
            </div>
          )}
        </Field>
      )}
      {outcome && <Outcome outcome={outcome} />}
      {checked && count > 0 && (
        <div>
          <Button size="small" disabled={!isReady} isLoading={run.isPending && !run.variables.dry_run} onClick={() => run.mutate(body(false), { onSuccess: setOutcome })}>
            {t("email_contacts.import.start", { count, number: formatNumber(language, count) })}
          </Button>
        </div>
      )}
      {run.error && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {errorSentence(t, toApiError(run.error))}
        </Text>
      )}
    </div>
  )
}

const Import = () => {
  const { t } = useText()
  const { data: config } = useConfig()
  return (
    <Container className="divide-y p-0">
      <AreaNav />
      <ContactNav />
      <div className="flex flex-col gap-y-1 px-4 py-4 md:px-6">
        <Heading>{t("email_contacts.import.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("email_contacts.import.hint")}
        </Text>
      </div>
      {config && can(config, "bijou_email_contact", "create") ? <ImportForm /> : <EmptyState title={t("email_contacts.import.not_allowed")} />}
    </Container>
  )
}

/** The page `/email-campaigns/import`, loaded when it is first opened. */
const ImportPage = () => (
  <PageGate>
    <Import />
  </PageGate>
)

export default ImportPage
