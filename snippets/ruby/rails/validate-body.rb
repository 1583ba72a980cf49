# ---
# title: Validate body, query and path of a request
# prefix: pc-validate-body-rails
# topic: input-validation
# checks: [validation/input, api/status-codes]
# needs: [rails@8]
# contract: A form object with limits, checked before any work is done; the answer is 422 as a problem document (RFC 9457) with the wrong fields.
# leaves out: Rules that need the database, such as whether the customer exists.
# fields: [NewOrder, sku, quantity, note, OrdersController, customer_id, dry_run]
# ---

# Wire it: post "/customers/:customer_id/orders", to: "orders#create" in config/routes.rb, and the two
# classes in app/models/new_order.rb and app/controllers/orders_controller.rb.

# What the route takes.
class NewOrder
  include ActiveModel::Model
  include ActiveModel::Attributes

  attribute :sku, :string
  attribute :quantity
  attribute :note, :string
  attribute :customer_id, :string
  attribute :dry_run, :string, default: "false"

  validates :sku, presence: true, length: { maximum: 64 }
  validates :quantity, numericality: { only_integer: true, in: 1..1000 }
  validates :note, length: { maximum: 500 }
  validates :customer_id, format: { with: /\A\h{8}(?:-\h{4}){3}-\h{12}\z/, message: "is no UUID" }
  validates :dry_run, inclusion: { in: %w[true false], message: "is true or false" }
end

class OrdersController < ApplicationController
  def create
    body = params.require(:order).permit(:sku, :quantity, :note)
    order = NewOrder.new(**body.to_h.symbolize_keys, **params.permit(:customer_id, :dry_run).to_h.symbolize_keys)
    return refuse(order) if order.invalid?

    status = order.dry_run == "true" ? :ok : :created
    render json: { customer_id: order.customer_id, sku: order.sku, quantity: order.quantity.to_i }, status: status
  end

  private

  def refuse(order)
    errors = order.errors.map { |error| { pointer: "/#{error.attribute}", detail: error.message } }
    render json: { title: "The request is not valid", status: 422, errors: errors },
           status: 422, content_type: "application/problem+json"
  end
end
