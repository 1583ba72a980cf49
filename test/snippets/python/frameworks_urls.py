from django.urls import path
from rest_framework.decorators import api_view

from snippets.django_.errors import OrderNotFound, route_not_found
from snippets.django_.validate_body import OrdersView


@api_view(["GET"])
def missing(request):
    raise OrderNotFound("7")


@api_view(["GET"])
def broken(request):
    raise RuntimeError("password=hunter2")


handler404 = route_not_found
urlpatterns = [
    path("missing", missing),
    path("broken", broken),
    path("customers/<uuid:customer_id>/orders", OrdersView.as_view()),
]
