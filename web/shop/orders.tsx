// The signed-in demo customer's own orders with their state and tracking.

import { useState } from "preact/hooks"
import { type Language, moment, money, word } from "../shared/showing"
import type { Order } from "../shared/types"
import { myOrders, pay, useAsked } from "./asking"
import { text } from "./texts"

export function Orders({ identity, language }: { identity: string | null; language: Language }) {
  if (!identity) return <p>{text("signIn", language)}</p>
  return <OrderList identity={identity} language={language} />
}

function OrderList({ identity, language }: { identity: string; language: Language }) {
  const [paid, setPaid] = useState(0)
  const [refused, setRefused] = useState("")
  const { found, error } = useAsked(() => myOrders(identity), [identity, paid])
  const payNow = (order_no: string) =>
    pay(identity, order_no)
      .then(() => setPaid(paid + 1))
      .catch((why: Error) => setRefused(why.message))
  return (
    <>
      {(error || refused) && <p role="alert">{error || refused}</p>}
      <ul class="orders">
        {found?.data.map((order) => (
          <OrderEntry
            key={order.order_no}
            order={order}
            language={language}
            payNow={() => payNow(order.order_no)}
          />
        ))}
      </ul>
    </>
  )
}

interface EntryProps {
  order: Order
  language: Language
  payNow: () => void
}

function OrderEntry({ order, language, payNow }: EntryProps) {
  const step = order.shipment?.steps.at(-1)
  return (
    <li>
      <header>
        <span>{order.order_no}</span>
        <time>{moment(order.placed_at, language)}</time>
        <strong>{word(order.status, language)}</strong>
      </header>
      <ul>
        {order.lines.map((line) => (
          <li key={line.product_id + line.variant}>
            {line.name} {line.variant} ×{line.quantity} {money(line.price, language)}
          </li>
        ))}
      </ul>
      {order.total && (
        <p>
          {text("total", language)} {money(order.total, language)}
        </p>
      )}
      {order.status === "unpaid" && order.payment?.method !== "cash_on_delivery" && (
        <p>
          <button type="button" onClick={payNow}>
            {text("pay", language)}
          </button>{" "}
          <span class="quiet">{text("noMoney", language)}</span>
        </p>
      )}
      {step && (
        <p class="quiet">
          {order.shipment?.courier} {order.shipment?.tracking_no} · {step.place}{" "}
          {word(step.status, language)}
        </p>
      )}
      {order.after_sales?.map((one) => (
        <p class="quiet" key={one.kind + one.created_at}>
          {word(one.kind, language)} · {one.reason} · {word(one.status, language)}
        </p>
      ))}
    </li>
  )
}
