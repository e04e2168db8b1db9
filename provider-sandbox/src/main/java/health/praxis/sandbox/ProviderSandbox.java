package health.praxis.sandbox;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * The sandbox as a program and, for tests, as an object. All listeners are bound to 127.0.0.1.
 */
public final class ProviderSandbox implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProviderSandbox.class.getName());
    private static final String LOOPBACK = "127.0.0.1";
    private static final int SMTP_START_MILLIS = 10_000;

    private final Undertow http;
    private final SmtpMail smtp;
    private final TwilioWebhooks webhooks;

    private ProviderSandbox(SandboxSettings settings) {
        SandboxClock clock = new SandboxClock(Clock.systemUTC());
        SandboxStore store = new SandboxStore();
        Faults faults = new Faults();
        ChimeMeetings chime = new ChimeMeetings(settings, store, clock);
        webhooks = new TwilioWebhooks(settings, store, clock);
        StatusCallbacks callbacks = new StatusCallbacks(settings, store, clock, webhooks);
        SmsReplies replies = new SmsReplies(settings, store, clock, webhooks);
        TwilioMessages twilio = new TwilioMessages(settings, store, clock, callbacks);
        smtp = new SmtpMail(settings.smtpPort(), store, faults, clock);
        ControlApi api = new ControlApi(store, faults, clock, chime, replies);
        ControlPages pages = new ControlPages(store, faults, clock, chime, replies);
        http = Undertow.builder()
                // a delay fault holds its thread
                .setWorkerThreads(64)
                .addListener(listener(
                        settings.chimePort(),
                        new ChimeSignalling(chime, store, clock)
                                .before(new BlockingHandler(new ProviderListener(chime, store, faults, clock)))))
                .addListener(listener(
                        settings.twilioPort(), new BlockingHandler(new ProviderListener(twilio, store, faults, clock))))
                .addListener(listener(settings.controlPort(), new BlockingHandler(new ControlListener(api, pages))))
                .build();
    }

    /**
     * Starts all listeners.
     *
     * @param settings ports and credentials
     * @return the running sandbox; close it to free the ports
     * @throws IllegalStateException when a port is taken; the message names it
     */
    public static ProviderSandbox start(SandboxSettings settings) {
        refuseTakenPorts(settings);
        ProviderSandbox sandbox = new ProviderSandbox(settings);
        try {
            sandbox.smtp.startService();
            if (!sandbox.smtp.waitTillRunning(SMTP_START_MILLIS)) {
                throw new IllegalStateException("SMTP cannot listen on port " + settings.smtpPort());
            }
            sandbox.http.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sandbox.close();
            throw new IllegalStateException("Interrupted while starting", e);
        } catch (RuntimeException e) {
            sandbox.close();
            throw new IllegalStateException("The provider sandbox cannot start: " + e.getMessage(), e);
        }
        return sandbox;
    }

    /** Stops all listeners; what was remembered is gone. */
    @Override
    public void close() {
        webhooks.close();
        smtp.stopService();
        http.stop();
    }

    /**
     * Runs the sandbox until the process is ended.
     *
     * @param arguments none; settings come from system properties and the environment
     * @throws InterruptedException when the main thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        SandboxSettings settings;
        ProviderSandbox sandbox;
        try {
            settings = SandboxSettings.from(System.getProperties(), System.getenv());
            sandbox = start(settings);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.ERROR, e.getMessage());
            System.exit(1);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            stopped.countDown();
                        },
                        "stop"));
        LOG.log(
                Level.INFO,
                "Provider sandbox is ready: pages http://{0}:{1}/ chime {2} twilio {3} smtp {4}",
                LOOPBACK,
                String.valueOf(settings.controlPort()),
                String.valueOf(settings.chimePort()),
                String.valueOf(settings.twilioPort()),
                String.valueOf(settings.smtpPort()));
        stopped.await();
    }

    /** Asked first, because the listeners themselves fail one after the other and in many lines. */
    private static void refuseTakenPorts(SandboxSettings settings) {
        for (int port :
                new int[] {settings.chimePort(), settings.twilioPort(), settings.controlPort(), settings.smtpPort()}) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(LOOPBACK, port));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The provider sandbox cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
            }
        }
    }

    private static Undertow.ListenerBuilder listener(int port, HttpHandler handler) {
        return new Undertow.ListenerBuilder()
                .setType(Undertow.ListenerType.HTTP)
                .setHost(LOOPBACK)
                .setPort(port)
                .setRootHandler(handler);
    }
}
