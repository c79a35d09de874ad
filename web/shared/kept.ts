// What a browser keeps between visits; private windows may refuse, and that is fine.

export function kept<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(`zhanggui:${key}`)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`zhanggui:${key}`)
    else localStorage.setItem(`zhanggui:${key}`, JSON.stringify(value))
  } catch {
    // nothing is kept then
  }
}
