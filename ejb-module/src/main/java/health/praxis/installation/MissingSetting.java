package health.praxis.installation;

/** A setting that this installation cannot work without is absent or unusable. For the operator, never for a page. */
public class MissingSetting extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public MissingSetting(String name) {
        super("Set the environment variable " + name);
    }

    MissingSetting(String name, Throwable cause) {
        super("Set the environment variable " + name, cause);
    }
}
