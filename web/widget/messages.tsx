// The log: every message with who said it, its cards, its buttons, and thumbs on answers.
import { useEffect, useRef, useState } from "preact/hooks"
import type { Language } from "../shared/showing"
import type { Button, Message } from "../shared/types"
import { Cards } from "./cards"
import type { Conversation, Outgoing } from "./conversation"
import { Thumb } from "./icons"
import { Linked } from "./linked"
import { type TextKey, text } from "./texts"

const WHO: Record<string, TextKey> = {
  customer: "you",
  assistant: "bot",
  agent: "agent",
  system: "system",
}

interface LogProps {
  conversation: Conversation
  language: Language
  server: string
}

export function Log({ conversation, language, server }: LogProps) {
  const end = useRef<HTMLDivElement>(null)
  const { messages, outgoing, waiting } = conversation
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" })
  }, [messages.length, outgoing.length, waiting])
  const last = messages.at(-1)
  const answered = outgoing.length === 0
  const said = messages.map((message) => message.side).lastIndexOf("customer")
  return (
    <div class="log" role="log" aria-live="polite" aria-label={text("log", language)}>
      {messages.length === 0 && <p class="bubble assistant">{text("welcome", language)}</p>}
      {messages.map((message, at) => (
        <Entry
          key={message.seq}
          message={message}
          language={language}
          server={server}
          conversation={conversation}
          open={answered && at > said}
          current={answered && message === last}
        />
      ))}
      {outgoing.map((one) => (
        <Pending key={one.client_message_id} one={one} language={language} again={conversation} />
      ))}
      {waiting && <p class="quiet typing">{text("typing", language)}</p>}
      <div ref={end} />
    </div>
  )
}

interface EntryProps extends LogProps {
  message: Message
  open: boolean // of the answer that stands last, of whose bubbles every button works
  current: boolean
}

function Entry({ message, language, server, conversation, open, current }: EntryProps) {
  const rate = (score: number) => void conversation.rate(score)
  return (
    <article class={`entry ${message.side}`}>
      <span class="who">{text(WHO[message.side] ?? "system", language)}</span>
      {message.text && (
        <p class={`bubble ${message.side}`}>
          {message.side === "customer" ? message.text : <Linked text={message.text} />}
        </p>
      )}
      <Cards message={message} language={language} server={server} rate={rate} />
      {message.buttons && (
        <Buttons buttons={message.buttons} enabled={open} conversation={conversation} />
      )}
      {message.side === "assistant" && message.kind !== "rating" && current && (
        <Thumbs message={message} language={language} conversation={conversation} />
      )}
    </article>
  )
}

interface ButtonsProps {
  buttons: Button[]
  enabled: boolean
  conversation: Conversation
}

function Buttons({ buttons, enabled, conversation }: ButtonsProps) {
  return (
    <div class="buttons">
      {buttons.map(({ title, payload }) => (
        <button
          type="button"
          key={title + payload}
          disabled={!enabled}
          onClick={() => void conversation.say(title, payload)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}

interface ThumbsProps {
  message: Message
  language: Language
  conversation: Conversation
}

function Thumbs({ message, language, conversation }: ThumbsProps) {
  const [value, setValue] = useState<string | null>(null)
  const choose = (chosen: "up" | "down") => {
    setValue(chosen)
    conversation.feedback(message.id, chosen).catch(() => setValue(null))
  }
  return (
    <div class="thumbs">
      {(["up", "down"] as const).map((chosen) => (
        <button
          type="button"
          key={chosen}
          aria-pressed={value === chosen}
          aria-label={text(chosen === "up" ? "helpful" : "unhelpful", language)}
          onClick={() => choose(chosen)}
        >
          <Thumb up={chosen === "up"} />
        </button>
      ))}
    </div>
  )
}

function Pending(props: { one: Outgoing; language: Language; again: Conversation }) {
  const { one, language, again } = props
  return (
    <article class="entry customer">
      <p class="bubble customer pending">{one.text}</p>
      {one.state === "failed" && (
        <span class="failed" role="alert">
          {one.detail ?? text("failed", language)}{" "}
          <button type="button" onClick={() => void again.send(one.client_message_id)}>
            {text("retry", language)}
          </button>
        </span>
      )}
    </article>
  )
}
