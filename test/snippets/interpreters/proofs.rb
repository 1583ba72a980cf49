# Proofs by running: each prints one line that the run reads.
require "json"
require_relative "retry"
require_relative "validate_env"

$proofs = 0

def prove(snippet, what)
  $proofs += 1
  proof = { id: "ruby/#{snippet}", what: what }
  begin
    yield
  rescue StandardError => error
    proof[:error] = error.full_message(highlight: false)
  end
  puts JSON.generate(proof: proof)
end

def equal(got, want)
  raise "#{got.inspect} instead of #{want.inspect}" unless got == want
end

prove("retry", "stops at its limit, waits no longer than its cap, and hands on the last error") do
  tries = 0
  waits = []
  begin
    Retry.call(on: [IOError], attempts: 8, cap: 1.0, wait: waits.method(:push)) { raise IOError, "try #{tries += 1}" }
    raise "nothing was raised"
  rescue IOError => error
    equal(error.message, "try 8")
  end
  equal(waits.length, 7)
  [0.1, 0.2, 0.4, 0.8, 1, 1, 1].zip(waits) { |most, wait| equal(wait <= most, true) }
end

prove("retry", "returns what succeeds, and does not repeat what cannot pass") do
  tries = 0
  equal(Retry.call(on: [IOError], wait: proc {}) { (tries += 1) < 3 ? raise(IOError) : "there" }, "there")
  tries = 0
  begin
    Retry.call(on: [IOError], wait: proc {}) { tries += 1; raise KeyError }
  rescue KeyError
    equal(tries, 1)
  end
end

prove("validate-env", "fills in defaults, and refuses what is wrong, all at once and without values") do
  config = read_environment({ "DATABASE_URL" => "postgres://app@localhost/app" })
  equal(config.port, 3000)
  begin
    read_environment({ "PORT" => "70000", "DATABASE_URL" => "mysql://root:hunter2@db", "LOG_LEVEL" => "loud" })
    raise "took it"
  rescue ArgumentError => error
    %w[PORT DATABASE_URL LOG_LEVEL].each { |name| equal(error.message.include?(name), true) }
    equal(error.message.include?("hunter2"), false)
  end
end

puts JSON.generate(proof: $proofs)
