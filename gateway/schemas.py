"""What the shop's part of the API takes and gives; the web pages' types are made from this."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from shop.versions import Kind as VersionKind

__all__ = ["VersionKind"]

# A word that names something: no control characters, which some databases refuse.
Name = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f]+$")]
Amount = Annotated[int, Field(ge=0, le=10**12)]
JobKind = Literal["train_assistant", "train_recommender", "build_segments", "forecast_demand"]


class Listing[T](BaseModel):
    """A page of a list; `next` is the cursor for `?after=`."""

    data: list[T]
    next: str | None


class Money(BaseModel):
    """Minor units (分 of CNY)."""

    amount: int
    currency: str


class Open(BaseModel):
    """An object that may carry more than is named here."""

    model_config = ConfigDict(extra="allow")


class Variant(Open):
    variant_id: str
    color: str
    size: str
    price: Money
    stock: int


class Product(Open):
    product_id: str
    name: str
    brand: str
    category: str
    categories: list[str]
    price: Money
    list_price: Money
    attributes: dict[str, str]
    variants: list[Variant]
    in_stock: bool
    image: str
    url: str


class OrderLine(Open):
    product_id: str
    name: str
    variant: str
    quantity: int
    price: Money


class Case(Open):
    kind: str
    status: str
    created_at: datetime
    reason: str


class Order(Open):
    order_no: str
    status: str
    placed_at: datetime
    lines: list[OrderLine]
    total: Money
    address: dict[str, Any]
    shipment: dict[str, Any] | None
    after_sales: list[Case]


class Coupon(BaseModel):
    offer_id: str
    code: str
    state: Literal["claimed", "used", "expired"]
    title: str
    terms: str
    ends_at: datetime


class BasketLine(BaseModel):
    product_id: str
    variant_id: str
    name: str
    variant: str
    quantity: int
    price: Money
    paid: Money


class Adjustment(BaseModel):
    offer_id: str
    title: str
    amount: Money
    code: str | None


class Nearly(BaseModel):
    offer_id: str
    title: str
    missing: Money | None


class Basket(BaseModel):
    lines: list[BasketLine]
    adjustments: list[Adjustment]
    nearly: list[Nearly]
    subtotal: Money
    discount: Money
    shipping_fee: Money
    total: Money


class BasketChange(BaseModel):
    """Put so many of a variant into the basket in all; 0 takes it out."""

    variant_id: Name
    quantity: Annotated[int, Field(ge=0, le=999)]


class Look(BaseModel):
    """A product that somebody looked at or marked."""

    product_id: Name
    kind: Literal["view", "favourite"] = "view"


class JobWish(BaseModel):
    kind: JobKind
    parameters: dict[str, Any] = Field(default_factory=dict)


class Job(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    kind: str
    status: Literal["queued", "running", "succeeded", "failed", "refused"]
    progress: float
    detail: str
    version_id: int | None
    created_by: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class KindWish(BaseModel):
    kind: VersionKind


class Version(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    kind: str
    state: Literal["candidate", "refused", "live", "retired"]
    fingerprint: str
    parameters: dict[str, Any]
    metrics: dict[str, Any]
    reason: str
    created_by: str
    created_at: datetime


class DemoCustomer(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    customer_id: str
    name: str
    about: str


class SignIn(BaseModel):
    customer_id: Name


class Identity(BaseModel):
    identity: str


class StaffToken(BaseModel):
    access_token: str
    token_type: Literal["bearer"] = "bearer"
    expires_in: int
    role: str
