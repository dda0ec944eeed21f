import { useState, type RefObject } from "react"
import type { SettingsResponse } from "../../../../../contracts/econt-settings"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { readSavedSettings, useCheckSettings, useReadProfiles, useSaveSettings } from "../../api/settings"
import { draftOf, isSameDraft, readDraft, type FieldProblem, type SettingsDraft } from "./draft"

const sentenceOf = (t: ReturnType<typeof useText>["t"], { code, values }: FieldProblem) =>
  t(`econt_settings.problem.${code}`, values)

/** What stands in the form of the settings, what is wrong with it, and what is done with it. `area` holds its fields. */
export const useSettingsDraft = (initial: SettingsResponse, area: RefObject<HTMLElement>) => {
  const { t } = useText()
  /** What was saved when the form was filled, or last saved by it. */
  const [base, setBase] = useState(initial)
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(initial))
  /** Saved by somebody else after `base`. */
  const [stale, setStale] = useState<SettingsResponse | null>(null)
  const [isTried, setIsTried] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const save = useSaveSettings()
  const check = useCheckSettings()
  const profiles = useReadProfiles()

  const hasChanges = !isSameDraft(draft, draftOf(base))
  const { problems } = readDraft(draft, base.version)
  const shown = isTried ? problems : []
  const errorOf = (path: string) => {
    const problem = shown.find((each) => each.path === path)
    return problem ? sentenceOf(t, problem) : null
  }

  const begin = (settings: SettingsResponse) => {
    setBase(settings)
    setDraft(draftOf(settings))
    setStale(null)
    setIsTried(false)
    setError(null)
    setIsSaved(false)
  }
  /** The body, or the focus on the first field that is wrong. */
  const read = (version: number) => {
    setIsTried(true)
    setError(null)
    const { body } = readDraft(draft, version)
    if (!body) {
      requestAnimationFrame(() => area.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
    }
    return body
  }
  /** A refusal of a version that is no longer the last one is told as that, and not as an error. */
  const explain = async (thrown: unknown, version: number) => {
    const failure = toApiError(thrown)
    const saved = failure.kind === "rejected" ? await readSavedSettings().catch(() => null) : null
    if (saved && saved.version !== version) {
      setStale(saved)
    } else {
      setError(errorSentence(t, failure))
    }
  }
  const saveVersion = (version: number) => {
    const body = read(version)
    if (body && !save.isPending) {
      save.mutate(body, {
        onSuccess: (saved) => {
          begin(saved)
          setIsSaved(true)
        },
        onError: (thrown) => void explain(thrown, version),
      })
    }
  }
  const tried = () => {
    const body = read(base.version)
    if (!body) {
      return null
    }
    const { version: _version, ...rest } = body
    return rest
  }
  const test = () => {
    const body = tried()
    if (body) {
      check.mutate(body)
    }
  }
  /** The login alone decides what comes, so the rest of the form may still be wrong. */
  const readProfiles = () => {
    const { settings, username } = base
    profiles.mutate({
      settings: { ...settings, environment: draft.settings.environment },
      username: draft.username.trim() || username,
      ...(draft.password ? { password: draft.password } : {}),
    })
  }
  return {
    base,
    draft,
    stale,
    error,
    hasChanges,
    isSaved,
    problemCount: shown.length,
    errorOf,
    change: (patch: Partial<SettingsDraft["settings"]>) =>
      setDraft((before) => ({ ...before, settings: { ...before.settings, ...patch } })),
    changeAccount: (patch: Partial<Omit<SettingsDraft, "settings">>) => setDraft((before) => ({ ...before, ...patch })),
    save: () => saveVersion(base.version),
    saveOver: () => stale && saveVersion(stale.version),
    discard: () => begin(stale ?? base),
    isSaving: save.isPending,
    test,
    isTesting: check.isPending,
    checks: check.data ?? null,
    testError: check.error ? errorSentence(t, toApiError(check.error)) : null,
    readProfiles,
    isReadingProfiles: profiles.isPending,
    profiles: profiles.data ?? null,
    profilesError: profiles.error ? errorSentence(t, toApiError(profiles.error)) : null,
  }
}
