// The catalogue: a search line, the categories, and a grid of products.
import { useState } from "preact/hooks"
import { type Language, money } from "../shared/showing"
import type { Product } from "../shared/types"
import { findProducts, useAsked } from "./asking"
import { text } from "./texts"

interface ProductsProps {
  language: Language
  show: (product_id: string) => void
}

// The catalogue's widest categories, with their English names.
const AREAS: readonly (readonly [string, string])[] = [
  ["", ""],
  ["数码", "Electronics"],
  ["家电", "Appliances"],
  ["服饰", "Clothing"],
  ["美妆", "Beauty"],
  ["个护", "Personal care"],
  ["食品", "Food"],
  ["母婴", "Baby"],
  ["家居", "Home"],
  ["运动", "Sports"],
  ["宠物", "Pets"],
  ["图书", "Books"],
]

export function Products({ language, show }: ProductsProps) {
  const [q, setQ] = useState("")
  const [category, setCategory] = useState("")
  const [after, setAfter] = useState<string[]>([])
  const cursor = after.at(-1) ?? ""
  const wishes = { q, category, after: cursor }
  const { found, error } = useAsked(() => findProducts(wishes), [q, category, cursor])
  const choose = (area: string) => {
    setCategory(area)
    setAfter([])
  }
  return (
    <>
      <search class="search">
        <input
          type="search"
          value={q}
          placeholder={text("search", language)}
          aria-label={text("search", language)}
          onInput={(event) => {
            setQ(event.currentTarget.value)
            setAfter([])
          }}
        />
      </search>
      <nav class="areas" aria-label={text("categories", language)}>
        {AREAS.map(([area, english]) => (
          <button
            type="button"
            key={area}
            aria-pressed={area === category}
            onClick={() => choose(area)}
          >
            {(language === "zh" ? area : english) || text("all", language)}
          </button>
        ))}
      </nav>
      {error && <p role="alert">{error}</p>}
      {found?.data.length === 0 && <p>{text("none", language)}</p>}
      <ul class="grid">
        {found?.data.map((product) => (
          <Tile key={product.product_id} product={product} language={language} show={show} />
        ))}
      </ul>
      <p class="pager">
        {after.length > 0 && (
          <button type="button" onClick={() => setAfter(after.slice(0, -1))}>
            {text("back", language)}
          </button>
        )}
        {found?.next && (
          <button type="button" onClick={() => setAfter([...after, found.next ?? ""])}>
            {text("more", language)}
          </button>
        )}
      </p>
    </>
  )
}

function Tile({ product, language, show }: ProductsProps & { product: Product }) {
  const href = `/products/${product.product_id}`
  return (
    <li>
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          show(product.product_id)
        }}
      >
        <img src={`/pictures/${product.product_id}.svg`} alt="" width="200" height="160" />
        <span class="name">{product.name}</span>
        <strong>{money(product.price, language)}</strong>
        {product.in_stock || <em>{text("soldOut", language)}</em>}
      </a>
    </li>
  )
}
