// What the console asks the gateway for.
import { ask, askFile } from "../shared/http"
import type { Message, Page } from "../shared/types"

export interface Listed {
  conversation_id: string
  customer_id: string | null
  customer?: string | null
  state: string
  agent: string | null
  last_at: string
  waiting_since?: string | null
  last_text?: string
}

/** Lines of a label and its words, by language; older summaries have the bare data only. */
export type Told = Record<string, [string, string][]>

export interface Opened extends Listed {
  messages: Message[]
  summary?: (Record<string, unknown> & { told?: Told }) | null
}

const BASE = "/api/console/conversations"

export const signIn = (username: string, password: string) =>
  ask<{ access_token: string }>("/api/auth/token", { form: { username, password } })

export const listed = (token: string, state: string) =>
  ask<Page<Listed>>(`${BASE}${state ? `?state=${state}` : ""}`, { token })

export const opened = (token: string, id: string) => ask<Opened>(`${BASE}/${id}`, { token })

export const act = (token: string, id: string, what: string) =>
  ask(`${BASE}/${id}/${what}`, { token, method: "POST" })

export const dialogue = (token: string, id: string) => askFile(`${BASE}/${id}/dialogue`, token)

export const write = (token: string, id: string, text: string) =>
  ask(`${BASE}/${id}/messages`, { token, body: { text } })
