// ---
// title: Graceful shutdown of the web server and a worker
// prefix: pc-graceful-shutdown-spring
// topic: graceful-shutdown
// checks: [reliability/graceful-shutdown, reliability/background-jobs]
// needs: [spring-boot-starter@4]
// contract: When the platform asks the process to stop, the job under way is finished and no further one is begun, then the web server drains, and then the database pool is closed.
// leaves out: Jobs that take longer than the timeout of the phase; they are cut off.
// fields: []
// ---
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

// Wire it in application.properties:
//   server.shutdown=graceful
//   spring.lifecycle.timeout-per-shutdown-phase=20s
// and give the application a bean that implements DrainingWorker.Work.

@Component
class DrainingWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DrainingWorker.class);

    /** Does one piece of work, and tells whether there was any. */
    interface Work {
        boolean doOne() throws Exception;
    }

    private final Work work;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile boolean running;

    DrainingWorker(Work work) {
        this.work = work;
    }

    @Override
    public void start() {
        running = true;
        thread.execute(this::workUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
                log.warn("The job under way did not end in time");
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void workUntilStopped() {
        while (running) {
            try {
                if (!work.doOne()) {
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception error) {
                log.error("A job failed", error);
            }
        }
    }
}
