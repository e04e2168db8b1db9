package health.praxis.tenancy;

import health.praxis.shared.RuleBroken;

/** The caller may see this but change nothing: Read Only Access (ACC-16). */
public class ReadOnlyAccess extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
