import { ExclamationCircle } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import type { Problem } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { econtWords, problemSentence } from "../problem-sentence"

type ProblemListProps = {
  problems: readonly Problem[]
  /** Leads to the field a problem is about; left out where there is no form. */
  onGoTo?: (path: string) => void
}

const Line = ({ problem, onGoTo }: { problem: Problem; onGoTo?: (path: string) => void }) => {
  const { t, language } = useText()
  const { path, severity } = problem
  const sentence = problemSentence(t, language, problem)
  const words = econtWords(problem)
  const isError = severity === "error"
  return (
    <li className="flex items-start gap-x-2">
      <ExclamationCircle aria-hidden className={clx("mt-0.5 shrink-0", isError ? "text-ui-tag-red-icon" : "text-ui-tag-orange-icon")} />
      <div className="flex min-w-0 flex-col">
        {path !== null && onGoTo ? (
          <button
            type="button"
            className="txt-small focus-visible:shadow-borders-focus break-words rounded text-start underline outline-none"
            onClick={() => onGoTo(path)}
          >
            {sentence}
          </button>
        ) : (
          <Text size="small" className="break-words">
            {sentence}
          </Text>
        )}
        {words && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {t("econt_problems.econt_says", { message: words })}
          </Text>
        )}
      </div>
    </li>
  )
}

/** What is wrong and what to do, errors first. Nothing is drawn without problems. */
export const ProblemList = ({ problems, onGoTo }: ProblemListProps) => {
  if (problems.length === 0) {
    return null
  }
  const sorted = [...problems].sort((one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"))
  return (
    <ul className="flex flex-col gap-y-2">
      {sorted.map((problem, index) => (
        <Line key={`${problem.code}-${problem.path}-${index}`} problem={problem} onGoTo={onGoTo} />
      ))}
    </ul>
  )
}
