package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** The booking was approved already, or never had to be (OBK-9). */
public class NotAwaiting extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
