package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** A patient shows their screen only after the practitioner allowed it (TEL-28). */
public class ShareNotAllowed extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
