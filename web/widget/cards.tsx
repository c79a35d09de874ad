// The cards of a reply: products, an order, an offer, stars.
import { useState } from "preact/hooks"
import { type Language, moment, money, word } from "../shared/showing"
import type { Message, Offer, Order, ProductCard } from "../shared/types"
import { text } from "./texts"

interface CardProps {
  message: Message
  language: Language
  server: string
  rate: (score: number) => void
}

export function Cards({ message, language, server, rate }: CardProps) {
  if (message.products) {
    return <Products products={message.products} language={language} server={server} />
  }
  if (message.order) return <OrderCard order={message.order} language={language} />
  if (message.offer) return <OfferCard offer={message.offer} language={language} />
  return message.kind === "rating" ? <Stars language={language} rate={rate} /> : null
}

function Products(props: { products: ProductCard[]; language: Language; server: string }) {
  return (
    <ul class="products">
      {props.products.map((product) => (
        <li key={product.product_id} class="product">
          <a href={product.url} target="_top">
            <img src={props.server + product.image} alt="" width="96" height="96" loading="lazy" />
            <span class="name">{product.name}</span>
            <strong class="price">{money(product.price, props.language)}</strong>
            {product.in_stock || <em>{text("soldOut", props.language)}</em>}
          </a>
          {product.reason && <span class="reason">{product.reason}</span>}
        </li>
      ))}
    </ul>
  )
}

function OrderCard({ order, language }: { order: Order; language: Language }) {
  return (
    <section class="card order" aria-label={`${text("order", language)} ${order.order_no}`}>
      <header>
        <span class="number">{order.order_no}</span>
        <strong class="status">{word(order.status, language)}</strong>
      </header>
      <ul>
        {order.lines.map((line) => (
          <li key={line.product_id + line.variant}>
            {line.name} {line.variant} ×{line.quantity}
          </li>
        ))}
      </ul>
      {order.total && (
        <p>
          {text("total", language)} <strong>{money(order.total, language)}</strong>
        </p>
      )}
      {order.shipment && <Steps order={order} language={language} />}
    </section>
  )
}

function Steps({ order, language }: { order: Order; language: Language }) {
  const shipment = order.shipment
  if (!shipment) return null
  return (
    <details open>
      <summary>
        {text("tracking", language)} {shipment.courier} {shipment.tracking_no}
      </summary>
      <ol class="steps">
        {[...shipment.steps].reverse().map((step) => (
          <li key={step.at + step.status}>
            <time>{moment(step.at, language)}</time> {step.place} {word(step.status, language)}
          </li>
        ))}
      </ol>
    </details>
  )
}

function OfferCard({ offer, language }: { offer: Offer; language: Language }) {
  return (
    <section class="card offer" aria-label={offer.title}>
      <strong>{offer.title}</strong>
      <p>{offer.terms}</p>
      {offer.ends_at && (
        <p class="quiet">
          {text("until", language)} {moment(offer.ends_at, language)}
        </p>
      )}
      {offer.code && (
        <p class="code">
          {text("code", language)} <code>{offer.code}</code>
        </p>
      )}
    </section>
  )
}

function Stars({ language, rate }: { language: Language; rate: (score: number) => void }) {
  const [given, setGiven] = useState(0)
  if (given) return <p class="quiet">{text("rated", language)}</p>
  const give = (score: number) => {
    setGiven(score)
    rate(score)
  }
  return (
    <div class="stars">
      {[1, 2, 3, 4, 5].map((score) => (
        <button
          type="button"
          key={score}
          aria-label={`${score} ${text("stars", language)}`}
          onClick={() => give(score)}
        >
          ★
        </button>
      ))}
    </div>
  )
}
