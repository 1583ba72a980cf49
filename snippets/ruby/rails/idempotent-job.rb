# ---
# title: Job handler that acts once per message
# prefix: pc-idempotent-job-rails
# topic: idempotent-jobs
# checks: [reliability/idempotency, data/transactions]
# needs: [rails@8]
# with: [sql/idempotent-job]
# contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
# leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
# fields: [WriteInvoiceJob, OncePerMessage]
# ---

# Wire it: WriteInvoiceJob.perform_later(message_id, order_id)
# with the id that the sender gave the message. When the job raises, Active Job tries it again.

# The table processed_messages with the primary key (consumer, message_id).
class ProcessedMessage < ApplicationRecord
  self.primary_key = %i[consumer message_id]
end

module OncePerMessage
  # Runs the block in one transaction with the mark that the message was processed. A second delivery at
  # the same time waits at the primary key until the first has ended, and then does nothing. Returns
  # whether the block ran.
  def self.handle(consumer, message_id)
    ProcessedMessage.transaction(requires_new: true) do
      marked = ProcessedMessage.insert_all(
        [{ consumer: consumer, message_id: message_id }],
        unique_by: %i[consumer message_id], returning: :message_id
      )
      next false if marked.empty?

      yield
      true
    end
  end
end

class WriteInvoiceJob < ApplicationJob
  retry_on StandardError, wait: :polynomially_longer, attempts: 5

  def perform(message_id, order_id)
    OncePerMessage.handle("invoices", message_id) { Invoice.create!(order_id: order_id) }
  end
end
