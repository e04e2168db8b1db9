package health.praxis.server;

/** Something that {@code ./run} needs is missing. The message is one line for the person at the terminal, saying what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit codes of the launcher; scripts may rely on them. */
    public enum Reason {
        /** Anything that has no code of its own. */
        FAILED(1),
        /** Unknown option or value. */
        USAGE(2),
        /** Java is too old or has no compiler. */
        JAVA(10),
        /** A port is taken. */
        PORT(11),
        /** Too little memory. */
        MEMORY(12),
        /** A directory cannot be written. */
        DIRECTORY(13),
        /** Praxis already runs on this directory. */
        RUNNING(14),
        /** The build left something out. */
        NOT_BUILT(15),
        /** PostgreSQL did not start or is not durable. */
        DATABASE(16),
        /** The migration failed. */
        MIGRATION(17),
        /** WildFly or the application did not start. */
        SERVER(18),
        /** The provider sandbox did not start. */
        SANDBOX(19),
        /** The demonstration practice could not be loaded. */
        DEMONSTRATION(20);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The process's exit code, 1 to 20. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    /** One line of plain words; {@code cause} may add the details for the log. */
    public CannotStart(Reason reason, String line, Throwable cause) {
        super(line, cause);
        this.reason = reason;
    }

    /** One line of plain words. */
    public CannotStart(Reason reason, String line) {
        this(reason, line, null);
    }

    /** What was missing. */
    public Reason reason() {
        return reason;
    }
}
