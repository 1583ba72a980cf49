# ---
# title: Validate body, query and path of a request
# prefix: pc-validate-body-django
# topic: input-validation
# checks: [validation/input, api/status-codes]
# needs: [django@5, djangorestframework@3]
# with: [python/django/errors]
# contract: Serializers of Django REST framework; what does not fit is refused with 400 and the wrong fields before any work is done. Unknown fields are refused.
# leaves out: Rules that need the database, such as whether the customer exists.
# fields: [NewOrder, sku, quantity, note, OrderQuery, dry_run, OrdersView, customer_id]
# ---
from uuid import UUID

from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


# Wire it: path("customers/<uuid:customer_id>/orders", OrdersView.as_view()) in urlpatterns.
# A path that holds no UUID is no route of ours and answers 404.


class StrictSerializer(serializers.Serializer):
    """Refuses fields that it does not know instead of dropping them."""

    def to_internal_value(self, data):
        if isinstance(data, dict):
            unknown = set(data) - set(self.fields)
            if unknown:
                raise serializers.ValidationError({name: ["Unknown field."] for name in sorted(unknown)})
        return super().to_internal_value(data)


class NewOrder(StrictSerializer):
    sku = serializers.CharField(max_length=64)
    quantity = serializers.IntegerField(min_value=1, max_value=1000)
    note = serializers.CharField(max_length=500, required=False)


class OrderQuery(serializers.Serializer):
    dry_run = serializers.BooleanField(default=False)


class OrdersView(APIView):
    def post(self, request: Request, customer_id: UUID) -> Response:
        query = OrderQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        order = NewOrder(data=request.data)
        order.is_valid(raise_exception=True)
        created = {"customer_id": str(customer_id), **order.validated_data}
        dry_run = query.validated_data["dry_run"]
        return Response(created, status.HTTP_200_OK if dry_run else status.HTTP_201_CREATED)
