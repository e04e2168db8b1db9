package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** Patients are let in once the practitioner has started the session (TEL-12). */
public class SessionNotStarted extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
