// What a person reads at a hand-over: in words, in the language of the console.
import type { Language } from "../shared/showing"
import type { Opened } from "./asking"
import { text, textOr } from "./texts"

interface SummaryProps {
  summary: NonNullable<Opened["summary"]>
  language: Language
}

export function Summary({ summary, language }: SummaryProps) {
  return (
    <details open>
      <summary>{text("summary", language)}</summary>
      <dl>
        {(summary.told?.[language] ?? bare(summary, language)).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function bare(summary: Record<string, unknown>, language: Language): [string, string][] {
  return Object.entries(summary)
    .filter(([name, value]) => name !== "language" && value)
    .map(([name, value]) => [
      textOr(name, language),
      typeof value === "string" ? textOr(value, language) : JSON.stringify(value),
    ])
}
