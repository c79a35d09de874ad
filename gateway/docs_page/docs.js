// Fills the page from the OpenAPI description; text is set as text, never as HTML.
const make = (name, text = "", attributes = {}) => {
  const element = document.createElement(name)
  element.textContent = text
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

const resolved = (api, schema) => {
  if (!schema?.$ref) return schema ?? {}
  return api.components.schemas[schema.$ref.split("/").at(-1)] ?? {}
}

const example = (api, given, depth = 0) => {
  const schema = resolved(api, given)
  if (depth > 4) return null
  if (schema.default !== undefined) return schema.default
  if (schema.enum) return schema.enum[0]
  const choice = schema.anyOf?.find((one) => one.type !== "null")
  if (choice) return example(api, choice, depth + 1)
  if (schema.type === "array") return [example(api, schema.items, depth + 1)]
  if (schema.properties) {
    const parts = Object.entries(schema.properties)
    return Object.fromEntries(parts.map(([name, one]) => [name, example(api, one, depth + 1)]))
  }
  return { string: "", integer: 1, number: 0, boolean: false, object: {} }[schema.type] ?? null
}

const parameterField = (parameter) => {
  const label = make("label", `${parameter.name} (${parameter.in})`)
  label.append(make("input", "", { name: parameter.name, "data-in": parameter.in }))
  return label
}

const bodyField = (api, content) => {
  const [kind, { schema }] = Object.entries(content)[0]
  const sample = example(api, schema)
  const text = kind.includes("json")
    ? JSON.stringify(sample, null, 2)
    : new URLSearchParams({ grant_type: "password", username: "", password: "" }).toString()
  const label = make("label", kind)
  label.append(make("textarea", text, { name: "body", "data-kind": kind }))
  return label
}

const address = (path, form) => {
  const query = new URLSearchParams()
  let filled = path
  for (const field of form.querySelectorAll("input")) {
    if (field.dataset.in === "path")
      filled = filled.replace(`{${field.name}}`, encodeURIComponent(field.value))
    else if (field.dataset.in === "query" && field.value) query.set(field.name, field.value)
  }
  return query.size ? `${filled}?${query}` : filled
}

const call = async (method, path, form, shown) => {
  const headers = {}
  const token = document.getElementById("token").value.trim()
  if (token) headers.Authorization = `Bearer ${token}`
  const body = form.querySelector("textarea")
  if (body) headers["Content-Type"] = body.dataset.kind
  const answer = await fetch(address(path, form), { method, headers, body: body?.value })
  const text = await answer.text()
  let pretty = text
  try {
    pretty = JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    // not JSON: shown as it came
  }
  shown.textContent = `${answer.status}\n${pretty.slice(0, 20000)}`
}

const operation = (api, method, path, said) => {
  const details = make("details")
  const summary = make("summary")
  summary.append(make("b", method.toUpperCase()), make("code", path))
  const form = make("form")
  for (const parameter of said.parameters ?? []) form.append(parameterField(parameter))
  if (said.requestBody) form.append(bodyField(api, said.requestBody.content))
  const shown = make("pre", "", { "aria-live": "polite" })
  form.append(make("button", "Send"))
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault()
    call(method.toUpperCase(), path, form, shown).catch((error) => {
      shown.textContent = String(error)
    })
  })
  const needs = (said.security ?? []).flatMap((one) => Object.keys(one)).join(" or ")
  details.append(summary, make("p", said.description ?? said.summary ?? ""))
  if (needs) details.append(make("p", `Bearer: ${needs}`))
  details.append(form, shown)
  return details
}

const show = (api) => {
  const rooms = new Map()
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, said] of Object.entries(methods)) {
      const tag = said.tags?.[0] ?? "other"
      rooms.set(tag, [...(rooms.get(tag) ?? []), operation(api, method, path, said)])
    }
  const calls = document.getElementById("calls")
  for (const [tag, found] of rooms) calls.append(make("h2", tag), ...found)
}

fetch("/openapi.json")
  .then((answer) => answer.json())
  .then(show)
