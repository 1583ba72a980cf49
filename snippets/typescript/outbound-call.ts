// ---
// title: Outbound call with a timeout
// prefix: pc-outbound-call
// topic: outbound-calls
// checks: [reliability/timeouts, validation/input]
// needs: [zod@4]
// contract: Headers and body together have two seconds; what comes back is checked like any other input, and each way to fail has a name.
// leaves out: Retries; wrap it in a retry where the call is safe to repeat.
// fields: [ExchangeRate, currency, rate, rates.example.com, fetchExchangeRate, { text: 2000 }]
// ---
import { z } from 'zod';

// Wire it: const { rate } = await fetchExchangeRate('EUR', req.signal);

/** The neighbour did not answer as agreed. `mayPass` tells whether another try can help. */
export class UpstreamError extends Error {
  constructor(
    message: string,
    readonly mayPass: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'UpstreamError';
  }
}

const ExchangeRate = z.object({ currency: z.string().length(3), rate: z.number().positive() });

/** Asks the rates service. Ends after two seconds, or when the caller gives up. */
export async function fetchExchangeRate(
  currency: string,
  signal?: AbortSignal,
  baseUrl = 'https://rates.example.com',
): Promise<z.output<typeof ExchangeRate>> {
  const url = new URL(`/v1/rates/${encodeURIComponent(currency)}`, baseUrl);
  const timeout = AbortSignal.timeout(2000);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) {
      await response.body?.cancel();
      const mayPass = response.status === 429 || response.status >= 500;
      throw new UpstreamError(`${url.host} answered ${response.status}`, mayPass);
    }
    return ExchangeRate.parse(await response.json());
  } catch (error) {
    if (error instanceof UpstreamError || signal?.aborted) throw error;
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      throw new UpstreamError(`${url.host} answered something else than a rate`, false, {
        cause: error,
      });
    }
    throw new UpstreamError(`${url.host} did not answer`, true, { cause: error });
  }
}
