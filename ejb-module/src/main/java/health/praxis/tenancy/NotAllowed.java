package health.praxis.tenancy;

import health.praxis.shared.NotFound;

/** The caller lacks the right. Answers as a record that does not exist (ACC-7). */
public class NotAllowed extends NotFound {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("record");
    }
}
