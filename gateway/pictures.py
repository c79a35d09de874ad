"""A product's own picture, drawn from its data; no file and no third party."""

from fastapi import APIRouter, Response

from gateway.parts import PartsOf
from gateway.schemas import Name
from shop import catalogue
from shop import pictures as shop_pictures
from shop.database import Transaction

router = APIRouter(prefix="/pictures", tags=["pages"])
DAY = "public, max-age=86400"


@router.get(
    "/{product_id}.svg",
    response_class=Response,
    responses={200: {"content": {"image/svg+xml": {}}}},
)
async def picture(product_id: Name, parts: PartsOf) -> Response:
    """The picture of a product as SVG."""
    drawn = await parts.database.read(_drawn, product_id)
    return Response(drawn, media_type="image/svg+xml", headers={"Cache-Control": DAY})


def _drawn(tx: Transaction, product_id: str) -> str:
    return shop_pictures.picture(catalogue.product(tx, product_id))
