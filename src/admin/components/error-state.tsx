import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text, clx } from "@medusajs/ui"
import type { ApiError } from "../lib/api-error"
import { useText, type Translate } from "../lib/text"

/** The sentence to show for an error: the server's own, else that of its kind. */
export const errorSentence = (t: Translate, error: ApiError): string => error.sentence ?? t(`core.error.${error.kind}`)

type ErrorStateProps = {
  error: ApiError
  title?: string
  onRetry?: () => void
  className?: string
}

/** What went wrong, in words a person can act on, with a retry where one may help. */
export const ErrorState = ({ error, title, onRetry, className }: ErrorStateProps) => {
  const { t } = useText()
  return (
    <div role="alert" className={clx("flex flex-col items-center gap-y-3 px-6 py-10 text-center", className)}>
      <ExclamationCircle className="text-ui-tag-red-icon" aria-hidden />
      <div className="flex max-w-md flex-col gap-y-1">
        {title && (
          <Text size="small" weight="plus">
            {title}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {errorSentence(t, error)}
        </Text>
      </div>
      {onRetry && error.kind !== "forbidden" && error.kind !== "missing" && (
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("core.retry")}
        </Button>
      )}
    </div>
  )
}
