// One way to ask the gateway: JSON in, JSON out, and one kind of error.

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    detail: string,
    readonly retryAfter: number,
  ) {
    super(detail)
  }
}

export interface Ask {
  method?: string
  token?: string | null
  body?: unknown
  form?: Record<string, string>
}

export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  const answer = await called(path, how)
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T)
}

export async function askFile(path: string, token: string): Promise<Blob> {
  return (await called(path, { token })).blob()
}

async function called(path: string, how: Ask): Promise<Response> {
  const headers: Record<string, string> = {}
  if (how.token) headers.Authorization = `Bearer ${how.token}`
  if (how.body !== undefined) headers["Content-Type"] = "application/json"
  const json = how.body === undefined ? null : JSON.stringify(how.body)
  const body = how.form ? new URLSearchParams(how.form) : json
  const method = how.method ?? (body ? "POST" : "GET")
  const answer = await fetch(path, { method, headers, body })
  if (!answer.ok) throw await refusal(answer)
  return answer
}

async function refusal(answer: Response): Promise<Refused> {
  const wait = Number(answer.headers.get("Retry-After") ?? 0)
  try {
    const { error, detail } = await answer.json()
    return new Refused(answer.status, String(error), String(detail), wait)
  } catch {
    return new Refused(answer.status, "Unknown", answer.statusText, wait)
  }
}
