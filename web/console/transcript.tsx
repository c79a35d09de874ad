// One conversation: every message with what was understood of it, and what an agent can do.
import { useEffect, useRef, useState } from "preact/hooks"
import { type Language, moment } from "../shared/showing"
import type { Message, Understanding } from "../shared/types"
import { act, type Opened, opened, write } from "./asking"
import { Export } from "./exporting"
import { Summary } from "./summary"
import { text, textOr } from "./texts"

const REFRESH_MS = 2000

interface TranscriptProps {
  token: string
  id: string
  language: Language
  changed: () => void
}

export function Transcript({ token, id, language, changed }: TranscriptProps) {
  const [conversation, setConversation] = useState<Opened | null>(null)
  const [error, setError] = useState("")
  const refresh = () =>
    opened(token, id)
      .then(setConversation)
      .catch((refused: Error) => setError(refused.message))
  useEffect(() => {
    setConversation(null)
    void refresh()
    const timer = setInterval(() => void refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [id])
  const does = (work: Promise<unknown>) =>
    work
      .then(() => setError(""))
      .then(refresh)
      .then(changed)
      .catch((refused: Error) => setError(refused.message))
  if (!conversation) return <p>{error}</p>
  return (
    <section class="transcript">
      <header>
        <strong>
          {conversation.customer ?? conversation.customer_id ?? text("guest", language)}
        </strong>
        <span class="state">{textOr(conversation.state, language)}</span>
        <Deeds
          conversation={conversation}
          language={language}
          do={(what) => does(act(token, id, what))}
        />
        <Export token={token} id={id} language={language} failed={setError} />
      </header>
      {conversation.summary && <Summary summary={conversation.summary} language={language} />}
      {error && <p role="alert">{error}</p>}
      <Messages messages={conversation.messages} language={language} />
      {conversation.state === "with_agent" && (
        <Reply language={language} send={(words) => does(write(token, id, words))} />
      )}
    </section>
  )
}

interface DeedsProps {
  conversation: Opened
  language: Language
  do: (what: string) => void
}

function Deeds({ conversation, language, do: act }: DeedsProps) {
  const mine = conversation.state === "with_agent"
  return (
    <span class="deeds">
      {mine || (
        <button type="button" onClick={() => act("take-over")}>
          {text("takeOver", language)}
        </button>
      )}
      {mine && (
        <button type="button" onClick={() => act("hand-back")}>
          {text("handBack", language)}
        </button>
      )}
      {conversation.state !== "resolved" && (
        <button type="button" onClick={() => act("resolve")}>
          {text("resolve", language)}
        </button>
      )}
    </span>
  )
}

function Messages({ messages, language }: { messages: Message[]; language: Language }) {
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => end.current?.scrollIntoView({ block: "nearest" }), [messages.length])
  return (
    <ol class="messages">
      {messages.map((message) => (
        <li key={message.seq} class={message.side}>
          <span class="quiet">
            {textOr(message.side, language)} {message.at && moment(message.at, language)}
          </span>
          <p>{message.text}</p>
          {message.understanding?.intent && (
            <Understood understanding={message.understanding} language={language} />
          )}
        </li>
      ))}
      <li ref={end} class="end" />
    </ol>
  )
}

function Understood(props: { understanding: Understanding; language: Language }) {
  const { intent, confidence, entities, ranking } = props.understanding
  const others = ranking?.slice(1, 4).map((one) => `${one.intent} ${percent(one.confidence)}`)
  return (
    <p class="understood" title={others?.join(" · ") ?? ""}>
      <code>{intent}</code> {percent(confidence)}
      {entities?.map((found) => (
        <span key={found.entity + String(found.value)} class="entity">
          {found.entity}={String(found.value)}
          {found.role && ` (${found.role})`}
        </span>
      ))}
    </p>
  )
}

function percent(share: number | undefined): string {
  return share === undefined ? "" : `${Math.round(share * 100)}%`
}

function Reply({ language, send }: { language: Language; send: (words: string) => void }) {
  const [words, setWords] = useState("")
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (words.trim()) send(words.trim())
    setWords("")
  }
  return (
    <form class="reply" onSubmit={submit}>
      <input
        value={words}
        aria-label={text("reply", language)}
        placeholder={text("reply", language)}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit">{text("send", language)}</button>
    </form>
  )
}
