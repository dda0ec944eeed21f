import { useText } from "../lib/text"
import { formatPercent } from "../lib/format"

/** A share between 0 and 1 as a bar with its percentage in words. */
export const ProgressBar = ({ share, label }: { share: number; label: string }) => {
  const { language } = useText()
  const bounded = Math.min(Math.max(share, 0), 1)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(bounded * 100)}
      aria-valuetext={formatPercent(language, bounded)}
      className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
    >
      <div
        className="bg-ui-bg-interactive h-full rounded-full transition-[width] duration-300 motion-reduce:transition-none"
        style={{ width: `${bounded * 100}%` }}
      />
    </div>
  )
}
