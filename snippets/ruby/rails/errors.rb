# ---
# title: Typed errors, mapped to problem responses in one concern
# prefix: pc-errors-rails
# topic: error-handling
# checks: [errors/central-handling]
# needs: [rails@8]
# contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
# leaves out: Errors before a controller is reached, but for unknown routes; and reporting to an error tracker.
# fields: [OrderNotFound, order]
# ---

# Wire it: class ApplicationController < ActionController::API; include AnswersErrors; end
# and as the last route: match "*path", to: "application#route_not_found", via: :all

# An error that a client may see. The slug becomes the problem's type.
class AppError < StandardError
  attr_reader :status, :slug

  def initialize(status, slug, message)
    super(message)
    @status = status
    @slug = slug
  end
end

class OrderNotFound < AppError
  def initialize(id)
    super(404, "order-not-found", "There is no order #{id}.")
  end
end

# Turns every error of a controller into a problem document.
module AnswersErrors
  extend ActiveSupport::Concern

  included do
    # The last one that fits is taken, so the most general comes first.
    rescue_from StandardError, with: :answer_unexpected
    rescue_from ActionController::ParameterMissing, ActionDispatch::Http::Parameters::ParseError do
      render_problem(400, "The request cannot be read")
    end
    rescue_from ActiveRecord::RecordNotFound do
      render_problem(404, "There is no such record")
    end
    rescue_from AppError do |error|
      render_problem(error.status, error.message, type: "/problems/#{error.slug}")
    end
  end

  def route_not_found
    render_problem(404, "Nothing answers #{request.request_method} #{request.path}.")
  end

  private

  def answer_unexpected(error)
    logger.error("#{request.request_method} #{request.path} failed: #{error.full_message(highlight: false)}")
    render_problem(500, "Internal Server Error")
  end

  def render_problem(status, title, type: "about:blank")
    render json: { type: type, title: title, status: status, instance: request.path },
           status: status, content_type: "application/problem+json"
  end
end
