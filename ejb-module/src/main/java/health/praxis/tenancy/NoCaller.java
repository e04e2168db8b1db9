package health.praxis.tenancy;

/** A door was reached without anybody having said who acts: a fault of ours, never a person's. */
public class NoCaller extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoCaller(String why) {
        super("Refused: " + why);
    }
}
